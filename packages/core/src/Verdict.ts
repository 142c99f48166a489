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

/** What the type checker found in a submission, in the workshop's words. */
export const Diagnostic = Schema.Struct({
  /** `ts2322` for TypeScript's own, the rule's name (`floatingEffect`) for Effect's. */
  code: Schema.String,
  /** An `error` is no valid TypeScript; an `advice` is code that is very likely not what was meant. */
  severity: Schema.Literals(["error", "advice"]),
  /** Where it begins in exercise.ts: both count from 1. */
  line: Schema.Int,
  column: Schema.Int,
  message: Schema.String,
  /** The code around it, with the line numbers and the place marked; several lines. */
  excerpt: Schema.String,
})
export type Diagnostic = typeof Diagnostic.Type

/** What the grader says about one submission for one exercise: the JSON that the world reads. */
export const Verdict = Schema.Struct({
  /** The exercise's id, for example `concurrency/three-at-once`. */
  exercise: Schema.String,
  status: VerdictStatus,
  /** What stopped the whole submission (it does not compile, it crashed); empty otherwise. */
  message: Schema.String,
  checks: Schema.Array(CheckResult),
  /** By line; empty where there is no type checker. */
  diagnostics: Schema.Array(Diagnostic),
  /** What the submission itself printed, shortened; never parsed. */
  output: Schema.String,
})
export type Verdict = typeof Verdict.Type
