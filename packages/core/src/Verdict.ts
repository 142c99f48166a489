import { Schema } from "effect"

/** Every verdict there is. `grader-error` is the workshop's own fault, never the learner's. */
export const VerdictStatus = Schema.Literals([
  "passed",
  "failed",
  "crashed",
  "time-limit",
  "memory-limit",
  "output-limit",
  "does-not-compile",
  "leaked",
  "deadlocked",
  "uncontrolled",
  "protocol-violation",
  "rejected",
  "grader-error",
])
export type VerdictStatus = typeof VerdictStatus.Type

/** What came of one check. */
export const CheckResult = Schema.Struct({
  name: Schema.String,
  /** `not-checked`: the program ended before this check could run, or the runner cannot tell. */
  status: Schema.Union([VerdictStatus, Schema.Literal("not-checked")]),
  /**
   * What happened and what to look at next, for the learner. On a check that passed: what was not
   * checked; mostly empty.
   */
  message: Schema.String,
  /** The misconception of the catalogue that explains the failure, when one surely does. */
  misconception: Schema.NullOr(Schema.String),
})
export type CheckResult = typeof CheckResult.Type

/** What the grader says about one submission for one exercise: the JSON that the world reads. */
export const Verdict = Schema.Struct({
  /** The exercise's id, for example `concurrency/three-at-once`. */
  exercise: Schema.String,
  status: VerdictStatus,
  /** What stopped the whole submission (it does not compile, it crashed); empty otherwise. */
  message: Schema.String,
  checks: Schema.Array(CheckResult),
  /** What the submission itself printed, shortened; never parsed. */
  output: Schema.String,
})
export type Verdict = typeof Verdict.Type
