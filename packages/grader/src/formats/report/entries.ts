import { type CheckOutcome, checkOutcomes, exerciseName } from "./CheckOutcome.ts"
import type { GradedFile, SubmissionReport } from "./SubmissionReport.ts"

/** One check of one exercise, for formats that know only a list of tests. */
export interface Entry {
  readonly file: GradedFile
  readonly outcome: CheckOutcome
  /** The check's name; with its exercise before it, where there are several. */
  readonly name: string
  /** The position of its exercise, from 1, and its own in the exercise, from 1. */
  readonly task: number
  readonly position: number
}

export const entries = (report: SubmissionReport): ReadonlyArray<Entry> =>
  report.files.flatMap((file, fileIndex) =>
    checkOutcomes(file).map((outcome, index) => ({
      file,
      outcome,
      name: report.files.length > 1 ? `${exerciseName(file)}: ${outcome.name}` : outcome.name,
      task: fileIndex + 1,
      position: index + 1,
    })),
  )
