import { withConditions } from "@fiberlings/core"
import {
  encodeSchedule,
  exhaustive,
  explore,
  pctRuns,
  random,
  randomWalks,
  type Schedule,
  shrink,
  simulate,
} from "@fiberlings/simulator"
import { Effect } from "effect"
import type { Check, Schedules } from "./Check.ts"
import { drawFrom } from "./Draw.ts"
import type { CheckedRun, Evidence, Explored } from "./Evidence.ts"
import { firstBroken } from "./firstBroken.ts"
import { makeProgram } from "./makeProgram.ts"
import { secretSchedules, seedOf } from "./seeds.ts"

type Program = Effect.Effect<unknown, unknown>

/** A program with more operations than this is interrupted only at the first ones. */
const mostInterruptions = 400

/** No exercise needs so many slices: a program that takes more spins. */
export const maxSteps = 100_000

/** Among so many random schedules it is counted how often a program fails. */
const counted = 1000

/**
 * The first half of a check: runs the learner's program in the simulator, under all circumstances
 * that the check asks for, and reports what happened. Belongs into the process of the learner's code.
 *
 * `unforeseen` is how many schedules drawn from the seed an explored check runs under, all reported.
 */
export const gatherEvidence = Effect.fnUntraced(function* (
  check: Check,
  module: Readonly<Record<string, unknown>>,
  seed: string,
  unforeseen = 1,
) {
  const given = check.given(drawFrom(seedOf(check, seed)))
  const program = makeProgram(check, module, given)
  if ("problem" in program) return program.problem
  const runs: Array<CheckedRun> = []
  let explored: Explored | null = null
  for (const [scenario, conditions] of Object.entries(check.scenarios(given as never))) {
    const one = new OneScenario(check, withConditions(conditions)(program), given, scenario, seed)
    yield* one.plainly(runs)
    if (check.interruptAt !== undefined) yield* one.interrupted(runs)
    if (check.schedules !== undefined) {
      yield* one.scheduled(runs, unforeseen)
      const found = yield* one.explored(runs, check.schedules)
      if (explored === null || found.failures > 0 || !found.complete) explored = found
    }
  }
  return { _tag: "Ran", runs, explored } satisfies Evidence
})

class OneScenario {
  readonly #check: Check
  readonly #program: Program
  readonly #given: unknown
  readonly #scenario: string
  readonly #seed: string
  #operations = 0

  constructor(check: Check, program: Program, given: unknown, scenario: string, seed: string) {
    this.#check = check
    this.#program = program
    this.#given = given
    this.#scenario = scenario
    this.#seed = seed
  }

  get #options() {
    return { seed: seedOf(this.#check, this.#seed), maxSteps }
  }

  #checked(run: CheckedRun["run"], schedule: Schedule = [], interruptedAt: number | null = null) {
    return { scenario: this.#scenario, interruptedAt, schedule: encodeSchedule(schedule), run }
  }

  plainly(runs: Array<CheckedRun>) {
    return Effect.map(simulate(this.#program, this.#options), ({ operations, run }) => {
      this.#operations = operations
      runs.push(this.#checked(run))
    })
  }

  /** Once more for each operation, interrupted from outside just before it. */
  interrupted(runs: Array<CheckedRun>) {
    const most = Math.min(this.#operations, mostInterruptions)
    return Effect.forEach(
      Array.from({ length: most }, (_, index) => index + 1),
      (interruptAt) =>
        Effect.map(simulate(this.#program, { ...this.#options, interruptAt }), ({ run }) => {
          runs.push(this.#checked(run, [], interruptAt))
        }),
      { discard: true },
    )
  }

  /** Under the schedules that the judge has drawn: these may raise a verdict. */
  scheduled(runs: Array<CheckedRun>, unforeseen: number) {
    return Effect.forEach(
      secretSchedules(this.#check, this.#seed, unforeseen),
      (drawn) =>
        Effect.map(
          simulate(this.#program, { ...this.#options, strategy: random(drawn) }),
          ({ run, schedule }) => {
            runs.push(this.#checked(run, schedule))
          },
        ),
      { discard: true },
    )
  }

  /** Looks for a schedule that breaks an expectation, and reports the shortest: it can only lower. */
  explored(runs: Array<CheckedRun>, schedules: Schedules): Effect.Effect<Explored> {
    const holds = (run: CheckedRun["run"]) =>
      firstBroken(this.#check, run, this.#given, this.#scenario) === undefined
    const program = this.#program
    const options = { ...this.#options, holds }
    const steps = Math.max(this.#operations, 10)
    const report = (run: CheckedRun["run"], schedule: Schedule) =>
      runs.push(this.#checked(run, schedule))
    return Effect.gen(function* () {
      const { most = 5000, preemptions = 2 } = schedules
      const all = yield* explore(program, { ...options, most, search: exhaustive({ preemptions }) })
      const found =
        all.outcome === "gave up"
          ? yield* explore(program, { ...options, search: pctRuns(500, { depth: 3, steps }) })
          : all
      if (found.first === undefined) {
        return { schedules: all.schedules, failures: 0, complete: all.outcome === "proved" }
      }
      const shortest = yield* shrink(program, found.first, options)
      report(shortest.run, shortest.schedule)
      const search = randomWalks(counted)
      const walks = yield* explore(program, { ...options, search, countAll: true })
      return { schedules: walks.schedules, failures: walks.failures, complete: false }
    })
  }
}
