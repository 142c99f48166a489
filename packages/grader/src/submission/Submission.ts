import type { Exercise } from "@fiberlings/core"
import { Runtime, Schema } from "effect"
import type { SubmittedFile } from "../Grader.ts"
import { showName } from "./showName.ts"

/** Why one exercise of a submission was not accepted. */
export interface Rejected {
  readonly exercise: Exercise
  /** Which file or folder, what is the matter with it and what to do: for the learner. */
  readonly message: string
}

/** What somebody handed in, as far as it belongs to exercises of the workshop. */
export interface Submission {
  /** Of the file or folder. */
  readonly name: string
  /** In the order of the workshop. */
  readonly accepted: ReadonlyArray<SubmittedFile>
  /** In the order of the workshop; none of them is in `accepted`. */
  readonly rejected: ReadonlyArray<Rejected>
}

/** Nothing is there under that name. Exit code 2. */
export class SubmissionNotFound extends Schema.TaggedError<SubmissionNotFound>()(
  "SubmissionNotFound",
  { place: Schema.String },
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There is nothing at ${showName(this.place)}. Is its name spelled right?`
  }
}
