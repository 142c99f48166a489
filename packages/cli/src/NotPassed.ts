import { Runtime, Schema } from "effect"

/** What was graded did not pass. Everything has been said already; only the exit code, 1, is left. */
export class NotPassed extends Schema.TaggedError<NotPassed>()("NotPassed", {}) {
  override readonly [Runtime.errorExitCode] = 1
  override readonly [Runtime.errorReported] = false
}
