import type { Run } from "@fiberlings/core"
import { Effect } from "effect"
import { Engine, type EngineOptions, type Surroundings } from "./Engine.ts"
import type { Schedule } from "./Schedule.ts"
import type { Search } from "./Search.ts"
import { complete, engineOptions, type SimulateOptions, surroundings } from "./simulate.ts"
import { replay } from "./strategies/replay.ts"

export interface ExploreOptions extends Omit<SimulateOptions, "strategy"> {
  /** Which schedules to try. */
  readonly search: Search
  /** What must be true of every run. */
  readonly holds: (run: Run) => boolean
  /** Give up after so many schedules. Default: 200,000. */
  readonly most?: number
  /** Go on after the first failure, to count them all. Default: false. */
  readonly countAll?: boolean
}

/** A schedule under which something that must hold does not. */
export interface Failure {
  readonly schedule: Schedule
  readonly run: Run
  /** Which of the tried schedules it was, counted from 1. */
  readonly index: number
}

export interface Exploration {
  /** How many schedules were tried. */
  readonly schedules: number
  readonly failures: number
  readonly first: Failure | undefined
  /**
   * `proved`: every schedule of a complete search was tried and none fails. `failed`: one fails.
   * `not found`: those that were tried hold, which proves nothing. `gave up`: there were more.
   */
  readonly outcome: "proved" | "failed" | "not found" | "gave up"
  /** What the search says of itself: all schedules with at most so many preemptions were tried. */
  readonly wholeUpTo: number
}

/** So many schedules are run before other fibers of the caller get a turn. */
const batch = 256

/**
 * Runs a program under one schedule after the other, looking for one under which `holds` is false.
 * The program must make its own state anew in every run.
 */
export const explore = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  options: ExploreOptions,
) {
  const { holds, search, most = 200_000, countAll = false } = options
  const runner = new Runner(program, yield* surroundings, options)
  const wholeUpTo = () => search.wholeUpTo?.() ?? -1
  let schedules = 0
  let failures = 0
  let first: Failure | undefined
  for (;;) {
    if (first !== undefined && !countAll) break
    const strategy = search.next()
    if (strategy === undefined || schedules === most) {
      const complete = strategy === undefined && search.complete
      const unfailing = strategy === undefined ? "not found" : "gave up"
      const outcome = first !== undefined ? "failed" : complete ? "proved" : unfailing
      return { schedules, failures, first, outcome, wholeUpTo: wholeUpTo() } satisfies Exploration
    }
    const run = runner.runAtOnce({ strategy }) ?? (yield* runner.runToTheEnd({ strategy }))
    schedules++
    if (!holds(run)) {
      failures++
      first ??= { schedule: runner.schedule, run, index: schedules }
    }
    if (schedules % batch === 0) yield* Effect.yieldNow
  }
  return {
    schedules,
    failures,
    first,
    outcome: "failed",
    wholeUpTo: wholeUpTo(),
  } satisfies Exploration
})

/**
 * Makes a failing schedule as short as it gets: leaves out one deviation after the other as long as
 * the program still fails and takes smaller choices; then tries whether one or two deviations at any
 * other place do as well, because a long walk seldom holds the shortest way.
 * Source of the idea: Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input"
 * (IEEE TSE 2002).
 */
export const shrink = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  failure: Pick<Failure, "schedule" | "run">,
  options: Omit<SimulateOptions, "strategy"> & { readonly holds: (run: Run) => boolean },
) {
  const runner = new Runner(program, yield* surroundings, options)
  let best = failure
  const attempt = Effect.fnUntraced(function* (schedule: Schedule) {
    const strategy = replay(schedule)
    const run = runner.runAtOnce({ strategy }) ?? (yield* runner.runToTheEnd({ strategy }))
    // A choice that no longer exists is not taken: what was really done is what counts.
    if (options.holds(run) || !isSimpler(runner.schedule, best.schedule)) return false
    best = { schedule: runner.schedule, run }
    return true
  })
  for (let simpler = true; simpler; ) {
    simpler = false
    for (const candidate of simplerThan(best.schedule)) {
      if (yield* attempt(candidate)) {
        simpler = true
        break
      }
    }
  }
  let left = attemptsElsewhere
  for (const candidate of shorterThan(best.schedule.length, runner.decisions)) {
    if (left-- === 0 || (yield* attempt(candidate))) break
  }
  return best
})

const attemptsElsewhere = 3000

/** Every schedule of one deviation, then of two, that is shorter than `length`; choice 1 only. */
function* shorterThan(length: number, decisions: number): Generator<Schedule> {
  if (length < 2) return
  for (let one = 0; one < decisions; one++) yield [[one, 1]]
  if (length < 3) return
  for (let two = 1; two < decisions; two++) {
    for (let one = 0; one < two; one++) {
      yield [
        [one, 1],
        [two, 1],
      ]
    }
  }
}

const isSimpler = (one: Schedule, other: Schedule): boolean =>
  one.length < other.length || (one.length === other.length && weight(one) < weight(other))

const weight = (schedule: Schedule): number =>
  schedule.reduce((sum, [decision, choice]) => sum + decision + 1000 * choice, 0)

function* simplerThan(schedule: Schedule): Generator<Schedule> {
  for (let size = Math.max(1, schedule.length >> 1); size >= 1; size >>= 1) {
    for (let from = 0; from < schedule.length; from += size) {
      yield [...schedule.slice(0, from), ...schedule.slice(from + size)]
    }
  }
  for (const [index, [decision, choice]] of schedule.entries()) {
    const put = (changed: readonly [number, number]) => schedule.with(index, changed)
    if (choice > 1) yield put([decision, 1])
    const before = schedule[index - 1]?.[0] ?? -1
    if (decision - 1 > before) yield put([decision - 1, choice])
  }
}

/** Runs one program many times on one engine, as long as nothing of a run is left over. */
class Runner {
  readonly #program: Effect.Effect<unknown, unknown>
  readonly #surroundings: Surroundings
  readonly #options: Omit<SimulateOptions, "strategy">
  readonly #engineOptions: EngineOptions
  #engine: Engine
  #last: Engine

  constructor(
    program: Effect.Effect<unknown, unknown>,
    around: Surroundings,
    options: Omit<SimulateOptions, "strategy">,
  ) {
    this.#program = program
    this.#surroundings = around
    this.#options = options
    this.#engineOptions = engineOptions(options)
    this.#engine = this.#last = new Engine(around)
  }

  /** The schedule of the last run. */
  get schedule(): Schedule {
    return this.#last.schedule
  }

  /** How many decisions the last run took. */
  get decisions(): number {
    return this.#last.decisions
  }

  /** Runs without a pause; undefined when the program waits for something outside. */
  runAtOnce(options: Required<Pick<SimulateOptions, "strategy">>): Run | undefined {
    const engine = this.#engine
    this.#last = engine
    engine.begin(this.#program, { ...this.#engineOptions, ...options })
    const pause = engine.advance()
    if (pause === "idle" && engine.needsTurns) return undefined
    const run = engine.finish((exit) => {
      if (pause === "completed") {
        const { escape } = engine
        return escape === undefined
          ? { _tag: "Completed", exit }
          : { _tag: "Uncontrolled", what: escape }
      }
      if (pause === "livelocked") return { _tag: "Livelocked", steps: this.#engineOptions.maxSteps }
      const waiting = engine.fibers.alive.map((fiber) => fiber.number)
      return { _tag: "Deadlocked", waiting }
    })
    if (!engine.isSpent) this.#engine = new Engine(this.#surroundings)
    return run
  }

  /** Goes on with a run that `runAtOnce` could not end by itself. */
  runToTheEnd(options: Pick<SimulateOptions, "strategy">): Effect.Effect<Run> {
    const engine = this.#engine
    this.#engine = new Engine(this.#surroundings)
    return complete(engine, { ...this.#options, ...options })
  }
}
