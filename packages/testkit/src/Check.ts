import type { Conditions, Run } from "@fiberlings/core"
import type { Effect } from "effect"
import type { Draw } from "./Draw.ts"
import type { Expectation } from "./Expectation.ts"
import type { Misconception } from "./Misconception.ts"
import type { TypeExpectations } from "./types.ts"

/** Which schedules a check explores beside Effect's own. */
export interface Schedules {
  /** Every schedule with at most so many preemptions; a woken fiber that waits is one. Default: 2. */
  readonly preemptions?: number
  /** At most so many schedules; beyond them, 500 PCT runs. Default: 5,000. */
  readonly most?: number
}

/**
 * A check has two halves. `run` is executed where the learner's code is, in the simulator; `expect`
 * is executed in the process that decides, on the recorded Run, and never sees the learner's code.
 */
export interface CheckDefinition<Exercise, Given> {
  /** Inputs drawn from a seed, so that a hard-coded answer shows. Pure: both halves draw the same. */
  readonly given?: (draw: Draw) => Given
  /** The program to simulate, made from the learner's module. */
  readonly run: (exercise: Exercise, given: Given) => Effect.Effect<unknown, unknown>
  /**
   * What must be true of each recorded run. The first that does not hold is what the learner reads.
   * With scenarios, the name of the run's own one comes third.
   */
  readonly expect: (run: Run, given: Given, scenario: string) => ReadonlyArray<Expectation>
  /**
   * Run it once for each of these, named as what goes after "when": `the login fails`. Default: one
   * run in fair weather.
   */
  readonly scenarios?: (given: Given) => Readonly<Record<string, Conditions>>
  /** Everything that is expected must hold under other schedules too. */
  readonly schedules?: Schedules
  /** Run it again and again, interrupted from outside before each of its operations. */
  readonly interruptAt?: "everyOperation"
  /** What must be true of the exercise's types: `expectTypes<[…]>()`. Needs a type checker. */
  readonly types?: TypeExpectations
  /** Asked in this order to explain a failure; the first that is sure explains it. */
  readonly misconceptions?: ReadonlyArray<Misconception>
}

/** A check with its types forgotten, as the runners handle it. */
export interface Check {
  readonly name: string
  readonly given: (draw: Draw) => unknown
  readonly run: (exercise: never, given: never) => Effect.Effect<unknown, unknown>
  readonly expect: (run: Run, given: never, scenario: string) => ReadonlyArray<Expectation>
  readonly scenarios: (given: never) => Readonly<Record<string, Conditions>>
  readonly schedules: Schedules | undefined
  readonly interruptAt: "everyOperation" | undefined
  readonly types: TypeExpectations | undefined
  readonly misconceptions: ReadonlyArray<Misconception>
}

type MakeCheck<Exercise> = <Given>(
  name: string,
  definition: CheckDefinition<Exercise, Given>,
) => Check

const check: MakeCheck<never> = (name, definition) => ({
  name,
  given: definition.given ?? (() => undefined),
  run: definition.run,
  expect: definition.expect,
  scenarios: definition.scenarios ?? (() => ({ "": {} })),
  schedules: definition.schedules,
  interruptAt: definition.interruptAt,
  types: definition.types,
  misconceptions: definition.misconceptions ?? [],
})

type Listener = (testFile: string, checks: ReadonlyArray<Check>) => void
let listener: Listener = () => {}

/** Lets a test framework register the checks of a file while it loads the file. */
export const onChecksDefined = (register: Listener): void => {
  listener = register
}

/**
 * The checks of one exercise: the default export of its `exercise.test.ts`.
 *
 *     export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
 *       check("the three calls overlap", { run: …, expect: … }),
 *     ])
 */
export const exerciseChecks = <Exercise>(
  testFile: string,
  define: (check: MakeCheck<Exercise>) => ReadonlyArray<Check>,
): ReadonlyArray<Check> => {
  const checks = define(check)
  listener(testFile, checks)
  return checks
}
