import { type Run, withConditions } from "@fiberlings/core"
import {
  encodeSchedule,
  type ExploreOptions,
  exhaustive,
  explore,
  pctRuns,
  simulate,
} from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { Expectation } from "./Expectation.ts"
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
  /**
   * All with at most so many preemptions are among them, for the small inputs of the check: fewer than
   * two where the cap was reached.
   */
  readonly wholeUpTo: number
  /** The first schedule under which the check does not hold, and what is broken then. */
  readonly broken: { readonly schedule: string; readonly message: string } | undefined
}

/**
 * Runs what a check expects of a module under every schedule with at most two preemptions, up to
 * `most` of them, with small inputs, and under `pct` PCT schedules, with inputs of the usual size,
 * whether the check explores schedules or not: for programs that are said to be right.
 */
export const proveSchedules = Effect.fnUntraced(function* (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  { most, pct, seed }: { readonly most: number; readonly pct: number; readonly seed: string },
) {
  const usual = new Map(trialsOf(check, module, seed, { small: false }))
  const proofs: Array<Proof> = []
  for (const [scenario, small] of trialsOf(check, module, seed, { small: true })) {
    const all = yield* explore(small.program, {
      ...small,
      most,
      search: exhaustive({ preemptions: 2 }),
    })
    const large = pct === 0 || all.first !== undefined ? undefined : usual.get(scenario)
    const some = large && (yield* explorePct(large, pct))
    const broken = all.first
      ? { ...all.first, in: small }
      : some?.first && { ...some.first, in: large }
    proofs.push({
      check: check.name,
      scenario,
      schedules: all.schedules + (some?.schedules ?? 0),
      wholeUpTo: all.wholeUpTo,
      broken: broken && {
        schedule: encodeSchedule(broken.schedule),
        message: broken.in?.brokenIn(broken.run)?.message ?? "",
      },
    })
  }
  return proofs
})

/** A check's program in one scenario, and what must be true of its runs. */
interface Trial extends Omit<ExploreOptions, "search"> {
  readonly program: Effect.Effect<unknown, unknown>
  readonly brokenIn: (run: Run) => Expectation | undefined
}

const trialsOf = (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  seed: string,
  inputs: { readonly small: boolean },
): ReadonlyArray<readonly [scenario: string, trial: Trial]> => {
  const given = check.given(drawFrom(seedOf(check, seed), inputs))
  const made = makeProgram(check, module, given)
  if ("problem" in made) return []
  return Object.entries(check.scenarios(given as never)).map(([scenario, conditions]) => {
    const brokenIn = (run: Run) => firstBroken(check, run, given, scenario)
    return [
      scenario,
      {
        program: withConditions(conditions)(made),
        brokenIn,
        holds: (run) => brokenIn(run) === undefined,
        seed: seedOf(check, seed),
        maxSteps,
      },
    ]
  })
}

const explorePct = Effect.fnUntraced(function* ({ program, ...options }: Trial, count: number) {
  const { operations } = yield* simulate(program, options)
  const steps = Math.max(operations, 10)
  return yield* explore(program, { ...options, search: pctRuns(count, { depth: 3, steps }) })
})
