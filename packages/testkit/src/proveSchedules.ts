import { type Run, withConditions } from "@fiberlings/core"
import { encodeSchedule, exhaustive, explore, pctRuns, simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import { firstBroken } from "./firstBroken.ts"
import { maxSteps } from "./gatherEvidence.ts"
import { makeProgram } from "./makeProgram.ts"
import { seedOf } from "./seeds.ts"

/** What came of running one check's program, in one scenario, under many schedules. */
export interface Proof {
  readonly check: string
  readonly scenario: string
  /** How many schedules it ran under. */
  readonly schedules: number
  /** All with at most so many preemptions are among them: fewer than two where the cap was reached. */
  readonly wholeUpTo: number
  /** The first schedule under which the check does not hold, and what is broken then. */
  readonly broken: { readonly schedule: string; readonly message: string } | undefined
}

/**
 * Runs what a check expects of a module under every schedule with at most two preemptions, up to
 * `most` of them, and under `pct` PCT schedules, whether the check explores schedules or not: for
 * programs that are said to be right.
 */
export const proveSchedules = Effect.fnUntraced(function* (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  { most, pct, seed }: { readonly most: number; readonly pct: number; readonly seed: string },
) {
  const given = check.given(drawFrom(seedOf(check, seed)))
  const made = makeProgram(check, module, given)
  if ("problem" in made) return []
  const proofs: Array<Proof> = []
  for (const [scenario, conditions] of Object.entries(check.scenarios(given as never))) {
    const program = withConditions(conditions)(made)
    const options = { seed: seedOf(check, seed), maxSteps }
    const { operations } = yield* simulate(program, options)
    const brokenIn = (run: Run) => firstBroken(check, run, given, scenario)
    const holds = (run: Run) => brokenIn(run) === undefined
    const search = exhaustive({ preemptions: 2 })
    const all = yield* explore(program, { ...options, holds, most, search })
    const steps = Math.max(operations, 10)
    const some =
      all.first === undefined && pct > 0
        ? yield* explore(program, { ...options, holds, search: pctRuns(pct, { depth: 3, steps }) })
        : undefined
    const first = all.first ?? some?.first
    proofs.push({
      check: check.name,
      scenario,
      schedules: all.schedules + (some?.schedules ?? 0),
      wholeUpTo: all.wholeUpTo,
      broken:
        first === undefined
          ? undefined
          : {
              schedule: encodeSchedule(first.schedule),
              message: brokenIn(first.run)?.message ?? "",
            },
    })
  }
  return proofs
})
