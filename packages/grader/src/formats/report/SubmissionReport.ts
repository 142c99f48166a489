import type { Exercise } from "@fiberlings/core"
import type { Graded } from "../../Grader.ts"

/** One exercise of a submission, with what the grader says about it. */
export interface GradedFile {
  readonly exercise: Exercise
  /** The learner's text. */
  readonly source: string
  readonly graded: Graded
  /** The text of exercise.test.ts, for those who show the code of a check. */
  readonly checksSource?: string
}

/** What a format renders: everything that was graded of one submission, in order. */
export interface SubmissionReport {
  /** What was submitted, as a person calls it: the name of a file or a folder. */
  readonly name: string
  readonly files: ReadonlyArray<GradedFile>
}
