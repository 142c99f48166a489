import { withConditions } from "@fiberlings/core"
import { decodeSchedule, replay, simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { Evidence } from "./Evidence.ts"
import { maxSteps } from "./gatherEvidence.ts"
import { makeProgram } from "./makeProgram.ts"
import { seedOf } from "./seeds.ts"

/** Under which circumstances a check's program is to run once more. */
export interface Circumstances {
  /** Position of the scenario, from 0. */
  readonly scenario: number
  readonly interruptedAt: number | null
  /** As `decodeSchedule` reads it. */
  readonly schedule: string
}

/**
 * Runs a check's program once under Effect's own schedule and once under the circumstances that are
 * named: the two runs of the evidence, in this order.
 */
export const repeatRun = Effect.fnUntraced(function* (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  seed: string,
  { interruptedAt, schedule, scenario: position }: Circumstances,
) {
  const given = check.given(drawFrom(seedOf(check, seed)))
  const made = makeProgram(check, module, given)
  if ("problem" in made) return made.problem
  const scenarios = Object.entries(check.scenarios(given as never))
  const [scenario, conditions] = scenarios[position] ?? scenarios[0] ?? ["", {}]
  const program = withConditions(conditions)(made)
  const options = { seed: seedOf(check, seed), maxSteps }
  const plain = yield* simulate(program, options)
  const again = yield* simulate(program, {
    ...options,
    strategy: replay(decodeSchedule(schedule) ?? []),
    ...(interruptedAt === null ? {} : { interruptAt: interruptedAt }),
  })
  const runs = [
    { scenario, interruptedAt: null, schedule: "0", run: plain.run },
    { scenario, interruptedAt, schedule, run: again.run },
  ]
  return { _tag: "Ran", runs, explored: null } satisfies Evidence
})
