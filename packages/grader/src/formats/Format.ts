import type { SubmissionReport } from "./report/SubmissionReport.ts"

/** A way to tell other programs what came of a grading. Pure. */
export interface Format {
  /** As it is typed: `--format <name>`. */
  readonly name: string
  /** What the file is called where it is customarily read. */
  readonly fileName: string
  /** The whole file, whatever the learner's program did or printed: it never breaks the format. */
  readonly render: (report: SubmissionReport) => string
}
