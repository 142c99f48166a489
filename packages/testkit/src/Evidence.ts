import { Run, Value } from "@fiberlings/core"
import { Schema } from "effect"

/** One run of a check's program, and the circumstances that it ran under. */
export const CheckedRun = Schema.Struct({
  /** The scenario's name; empty where the check has none. */
  scenario: Schema.String,
  /** Before which operation it was interrupted from outside; null when it was not. */
  interruptedAt: Schema.NullOr(Schema.Int),
  /** The schedule as a text that `decodeSchedule` reads; `0` is Effect's own. */
  schedule: Schema.String,
  run: Run,
})
export type CheckedRun = typeof CheckedRun.Type

/** What came of trying other schedules. */
export const Explored = Schema.Struct({
  /** How many were tried, and under how many of them something broke. */
  schedules: Schema.Int,
  failures: Schema.Int,
  /** Whether these were all there are within the check's bound: otherwise a cap was reached. */
  complete: Schema.Boolean,
})
export type Explored = typeof Explored.Type

/** What the learner's process reports of one check: data, to be judged elsewhere. */
export const Evidence = Schema.TaggedUnion({
  /** The program ran: once, or under several circumstances. */
  Ran: { runs: Schema.Array(CheckedRun), explored: Schema.NullOr(Explored) },
  /** The check asked the learner's module for something that it does not export. */
  ExportMissing: { name: Schema.String, exports: Schema.Array(Schema.String) },
  /** What the learner's module exports is not what the check can run. */
  NotAnEffect: { value: Value },
  /** The learner's code threw while the program was being made. */
  Threw: { error: Value },
})
export type Evidence = typeof Evidence.Type
