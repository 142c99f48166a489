import { Effect } from "effect"
import fc from "fast-check"
import type { Observation } from "./Observation.ts"
import type { Program } from "./Program.ts"
import { programs } from "./programs.ts"
import { runLive } from "./runLive.ts"
import { runSimulated } from "./runSimulated.ts"

/** Where two observations of one program part; undefined when they are the same in everything. */
export const divergence = (simulated: Observation, live: Observation): string | undefined => {
  const index = simulated.steps.findIndex((step, place) => step !== live.steps[place])
  const first = index === -1 ? simulated.steps.length : index
  if (first < Math.max(simulated.steps.length, live.steps.length)) {
    return `step ${first}: simulated "${simulated.steps[first]}", live "${live.steps[first]}"`
  }
  if (simulated.exit !== live.exit) {
    return `exit: simulated "${simulated.exit}", live "${live.exit}"`
  }
  if (simulated.elapsed !== live.elapsed) {
    return `elapsed: simulated ${simulated.elapsed} ms, live ${live.elapsed} ms`
  }
  return undefined
}

/** The smallest program that fast-check finds to diverge when it starts from this number's one. */
export const smallestDivergence = (number: number, realPerMs: number): Effect.Effect<Program> =>
  Effect.promise(async () => {
    const agrees = async (program: Program) => {
      const simulated = await Effect.runPromise(runSimulated(program))
      if (simulated.ties.length > 0) return true
      return (
        divergence(simulated, await Effect.runPromise(runLive(program, realPerMs))) === undefined
      )
    }
    const parameters = { seed: number, numRuns: 1, interruptAfterTimeLimit: 10_000 }
    const found = await fc.check(fc.asyncProperty(programs, agrees), parameters)
    return found.counterexample?.[0] ?? fc.sample(programs, { seed: number, numRuns: 1 })[0]!
  })
