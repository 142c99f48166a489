import { Schema } from "effect"
import { Trace } from "./trace/Trace.ts"
import { Value } from "./Value.ts"

/** Why an Effect failed, as data: the reasons of its Cause, in order. */
export const FailureReason = Schema.TaggedUnion({
  Fail: { error: Value },
  Die: { defect: Value },
  Interrupt: {},
})
export type FailureReason = typeof FailureReason.Type

/** An Exit as data. */
export const RunExit = Schema.TaggedUnion({
  Success: { value: Value },
  Failure: { reasons: Schema.Array(FailureReason) },
})
export type RunExit = typeof RunExit.Type

/**
 * How a run came to its end.
 *
 * - `Completed`: the program ended by itself.
 * - `Deadlocked`: every fiber waits and nothing is left that could wake one.
 * - `Livelocked`: the program took more steps than the run allows and time did not move.
 * - `Uncontrolled`: the program waited for something outside the simulation (a raw timer, a
 *   promise of its own), so nothing certain can be said about its order and its time.
 */
export const Ending = Schema.TaggedUnion({
  Completed: { exit: RunExit },
  Deadlocked: { waiting: Schema.Array(Schema.Int) },
  Livelocked: { steps: Schema.Int },
  Uncontrolled: { what: Schema.String },
})
export type Ending = typeof Ending.Type

/** One recorded run of a program: what a check's `expect` looks at. Plain data. */
export interface Run {
  readonly ending: Ending
  /** Milliseconds of virtual time from the start to the end of the program. */
  readonly elapsed: number
  readonly trace: Trace
  /** Fibers that were still alive when the program had ended. */
  readonly leaked: ReadonlyArray<number>
}

/** Its type is written out: derived from the schema, it would cost each look at a save's types. */
export const Run: Schema.Codec<Run> = Schema.Struct({
  ending: Ending,
  elapsed: Schema.Finite,
  trace: Trace,
  leaked: Schema.Array(Schema.Int),
})
