import { Evidence } from "@fiberlings/testkit"
import { Schema } from "effect"

/** What the learner's process is asked to do: one line of JSON on its standard input. */
export const Request = Schema.Struct({
  /** URL of the exercise.ts in whose place the source is loaded. */
  exercise: Schema.String,
  /** URL of the exercise.test.ts whose checks are run. */
  checks: Schema.String,
  /** The submission's text. */
  source: Schema.String,
  seed: Schema.String,
  /** Run nothing but this: for a replay. */
  only: Schema.NullOr(
    Schema.Struct({
      check: Schema.Int,
      scenario: Schema.Int,
      interruptedAt: Schema.NullOr(Schema.Int),
      schedule: Schema.String,
    }),
  ),
})
export type Request = typeof Request.Type

/** What the learner's process reports: lines of JSON on file descriptor 3, in this order. */
export const Message = Schema.TaggedUnion({
  /** The workshop's own modules are loaded; the submission comes next. */
  Ready: {},
  LoadFailed: { status: Schema.Literals(["does-not-compile", "crashed"]), message: Schema.String },
  Checked: { index: Schema.Int, evidence: Evidence },
  /** An error that nobody caught, thrown outside of the program under test. */
  Crashed: { message: Schema.String },
  Done: {},
})
export type Message = typeof Message.Type
