import { Duration, Effect } from "effect"
import {
  type Exploration,
  encodeSchedule,
  exhaustive,
  explore,
  pctRuns,
  randomWalks,
  type Search,
  shrink,
  simulate,
} from "../src/index.ts"
import type { KnownBug } from "../test/bugs/KnownBug.ts"
import { knownBugs } from "../test/bugs/knownBugs.ts"

/** How one search did on one program. */
export interface SearchFigures {
  readonly schedules: number
  /** Under how many of them the promise was broken. */
  readonly failures: number
  /** The first of them, counted from 1; null when there is none. */
  readonly first: number | null
  readonly outcome: Exploration["outcome"]
  /** Milliseconds of real time for all of them. */
  readonly milliseconds: number
}

/** What the searches make of one known bug and of its twin. */
export interface BugFigures {
  readonly bug: string
  readonly defaultRun: "passes" | "fails"
  readonly random: SearchFigures
  readonly pct: SearchFigures
  readonly exhaustive: SearchFigures
  /** Every schedule of the correct twin. */
  readonly twin: SearchFigures
  /** The first failing schedule of the exhaustive search, shrunk; null when it found none. */
  readonly shrunk: string | null
}

/** Seeds for each of the random searches. */
const seeds = 1000
/** The exhaustive search gives up, and says so, after so many schedules. */
const most = 1_000_000

const measure = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  search: Search,
  { holds }: KnownBug,
) {
  const [took, exploration] = yield* Effect.timed(
    explore(program, { search, holds, most, countAll: true }),
  )
  const { schedules, failures, first, outcome } = exploration
  const milliseconds = Duration.toMillis(took)
  const figures = { schedules, failures, first: first?.index ?? null, outcome, milliseconds }
  return { figures: figures satisfies SearchFigures, first }
})

/**
 * The table of known bugs: how soon each search finds each of them, how many schedules there are
 * with at most two preemptions, and what it takes to prove the twin right. A row for each bug.
 */
export const bugs: Effect.Effect<ReadonlyArray<BugFigures>> = Effect.forEach(
  knownBugs,
  Effect.fnUntraced(function* (bug) {
    const { operations, run } = yield* simulate(bug.wrong)
    const random = yield* measure(bug.wrong, randomWalks(seeds), bug)
    const pct = yield* measure(bug.wrong, pctRuns(seeds, { depth: 3, steps: operations }), bug)
    const all = yield* measure(bug.wrong, exhaustive({ preemptions: 2 }), bug)
    const twin = yield* measure(bug.right, exhaustive({ preemptions: 2 }), bug)
    const short =
      all.first === undefined
        ? undefined
        : yield* shrink(bug.wrong, all.first, { holds: bug.holds })
    return {
      bug: bug.name,
      defaultRun: bug.holds(run) ? ("passes" as const) : ("fails" as const),
      random: random.figures,
      pct: pct.figures,
      exhaustive: all.figures,
      twin: twin.figures,
      shrunk: short === undefined ? null : encodeSchedule(short.schedule),
    }
  }),
)
