import type { Trace } from "@fiberlings/core"
import { Effect } from "effect"
import { simulate, type Strategy } from "../../src/index.ts"
import { describeExit } from "./describeExit.ts"
import { type Observation, observe } from "./Observation.ts"
import type { Program } from "./Program.ts"

export interface SimulatedObservation extends Observation {
  /** Moments at which more than one sleeper was due, in milliseconds of virtual time. */
  readonly ties: ReadonlyArray<number>
}

/** Runs a program in the simulator: on its default schedule, which is Effect's, or on another. */
export const runSimulated = Effect.fnUntraced(function* (
  program: Program,
  strategy?: Strategy,
): Effect.fn.Return<SimulatedObservation> {
  const observed = observe(program)
  const options = strategy === undefined ? {} : { strategy }
  const { exit: simulated, run } = yield* simulate(observed.effect, options)
  const end = observed.end()
  const exit =
    run.ending._tag === "Completed" && simulated !== undefined
      ? describeExit(simulated)
      : run.ending._tag === "Deadlocked"
        ? "hangs"
        : JSON.stringify(run.ending)
  return {
    exit,
    elapsed: run.elapsed,
    steps: observed.steps.slice(0, end?.after),
    ties: tiesOf(run.trace, run.elapsed),
  }
})

/**
 * The moments at which two sleepers were due together: who comes first is then left to the timers of
 * the machine. Also counts a sleeper that was cancelled at its very moment, or had not been woken
 * yet when the program ended at it: it could as well have come first.
 */
export const tiesOf = ({ events }: Trace, elapsed: number): ReadonlyArray<number> => {
  const due = new Map<number, number>()
  for (const event of events) {
    if (event._tag === "SleepStarted") due.set(event.sleep, event.at + event.milliseconds)
    if (event._tag === "SleepCancelled" && event.at < (due.get(event.sleep) ?? 0)) {
      due.delete(event.sleep)
    }
  }
  const moments = [...due.values()].filter((moment) => moment <= elapsed)
  return [...new Set(moments.filter((moment, index) => moments.indexOf(moment) !== index))]
}
