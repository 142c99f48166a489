import type { Run } from "@fiberlings/core"
import {
  exhaustive,
  explore,
  pctRuns,
  randomWalks,
  type Search,
  simulate,
} from "@fiberlings/simulator"
import { Duration, Effect } from "effect"
import { type KnownBug, knownBugs } from "../knownBugs.ts"
import type { Benchmark } from "../Benchmark.ts"

/** Walks of a strategy that draws lots. */
const walks = 1000
/** Far more than any program of the table has. */
const most = 1_000_000

const tried = (program: Effect.Effect<unknown, unknown>, holds: (run: Run) => boolean) =>
  Effect.fnUntraced(function* (search: Search) {
    const [took, { failures, first, outcome, schedules }] = yield* Effect.timed(
      explore(program, { search, holds, countAll: true, most }),
    )
    const milliseconds = Duration.toMillis(took)
    return { failures, first: first?.index ?? null, outcome, schedules, milliseconds }
  })

const row = Effect.fnUntraced(function* ({ holds, name, right, wrong }: KnownBug) {
  const { operations, run } = yield* simulate(wrong)
  const search = tried(wrong, holds)
  const random = yield* search(randomWalks(walks))
  const pct = yield* search(pctRuns(walks, { depth: 3, steps: operations }))
  const all = yield* search(exhaustive({ preemptions: 2 }))
  const twin = yield* tried(right, holds)(exhaustive({ preemptions: 2 }))
  return {
    bug: name,
    default: holds(run) ? "passes" : "fails",
    random: random.first,
    randomFailing: random.failures / random.schedules,
    pct: pct.first,
    pctFailing: pct.failures / pct.schedules,
    exhaustive: all.first,
    failing: all.failures,
    schedules: all.schedules,
    milliseconds: all.milliseconds,
    twin: twin.outcome,
    twinSchedules: twin.schedules,
    twinMilliseconds: twin.milliseconds,
  }
})

export const bugs: Benchmark = {
  name: "bugs",
  about: "known concurrency bugs: who finds them, after how many schedules",
  run: Effect.fnUntraced(function* (effort) {
    return {
      columns: [
        { key: "bug", heading: "bug", format: "text" },
        { key: "default", heading: "default", format: "text" },
        { key: "random", heading: "random", format: "count" },
        { key: "randomFailing", heading: "of all", format: "share" },
        { key: "pct", heading: "PCT", format: "count" },
        { key: "pctFailing", heading: "of all", format: "share" },
        { key: "exhaustive", heading: "first", format: "count" },
        { key: "failing", heading: "failing", format: "count" },
        { key: "schedules", heading: "of", format: "count" },
        { key: "milliseconds", heading: "ms", format: "count" },
        { key: "twin", heading: "twin", format: "text" },
        { key: "twinSchedules", heading: "over", format: "count" },
        { key: "twinMilliseconds", heading: "ms", format: "count" },
      ],
      rows: yield* Effect.forEach(effort === "tiny" ? knownBugs.slice(0, 2) : knownBugs, row),
      notes: [
        "default: the run in Effect's own order. random, PCT (depth 3): the first walk that fails,",
        `and the share of ${walks.toLocaleString("en")} that do. Then all schedules with at most two preemptions,`,
        "reduced: the first that fails, how many fail, how many there are, the time for all of them;",
        "and the same for the correct twin.",
      ],
    }
  }),
}
