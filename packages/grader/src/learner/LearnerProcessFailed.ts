import { Schema } from "effect"

/** The learner's process could not be started: not the learner's fault. */
export class LearnerProcessFailed extends Schema.TaggedError<LearnerProcessFailed>()(
  "LearnerProcessFailed",
  { reason: Schema.String },
) {
  override get message() {
    return `The process that runs exercises could not be started: ${this.reason}`
  }
}
