import { withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  dies,
  type Draw,
  exerciseChecks,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

const jobs = ["invoices", "newsletter", "backup"] as const
const results = jobs.map((job) => `Data from ${job}`)

/** How long each job takes, and moments between them, before and after: milliseconds. */
const drawDurations = (draw: Draw) => {
  const short = 100 * draw.int(4, 7)
  const middle = short + 100 * draw.int(2, 6)
  const long = middle + 100 * draw.int(2, 6)
  // Never in the order of the page: the results have to be put into it.
  const [invoices, newsletter, backup] = draw.pick([
    [short, long, middle],
    [middle, short, long],
    [middle, long, short],
    [long, short, middle],
    [long, middle, short],
  ])
  // The last is longer than anybody would wait by a time limit.
  const late = 1000 * draw.int(12, 60) + 37
  const moments = [middle - 63, long - 63, short - 163, long + 137, late] as const
  return { durations: { invoices, newsletter, backup }, moments }
}
type Given = ReturnType<typeof drawDurations>

const times = [
  "one job is done",
  "two jobs are done",
  "no job is done",
  "all jobs are done",
  "all jobs have long been done",
] as const

/** When the page is there, by the name of the scenario. */
const pageTakes = ({ moments }: Given, scenario: string): number =>
  moments[times.findIndex((name) => scenario.startsWith(name))] ?? 0

const takesSoLong = ({ durations }: Given, page: number) => ({
  invoices: { takes: durations.invoices },
  newsletter: { takes: durations.newsletter },
  backup: { takes: durations.backup },
  page: { takes: page },
})

const known = [
  misconceptions.ownRuntime,
  misconceptions.yieldedFiber,
  misconceptions.forkNotYielded,
  misconceptions.noJoin,
  misconceptions.pollNotCalled,
  misconceptions.joinAtOnce,
  misconceptions.noConcurrency,
  misconceptions.awaitAsJoin,
  misconceptions.resultsAsFinished,
  misconceptions.statusAfterJoin,
  misconceptions.statusTooSoon,
  misconceptions.statusByGuess,
  misconceptions.busyWait,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("tells which jobs are done when the page is there", {
    given: drawDurations,
    run: (exercise) => exercise.showJobs,
    scenarios: (given) =>
      Object.fromEntries(
        times.map((name, index) => {
          const page = given.moments[index] ?? 0
          return [`${name} by the time the page is there`, takesSoLong(given, page)]
        }),
      ),
    expect: (run, given, scenario) => {
      const page = pageTakes(given, scenario)
      const done = jobs.map((job) => given.durations[job] < page)
      return [
        callsOnceEach(run, "Api.fetch", [...jobs, "page"]),
        succeedsWith(run, { done, results }),
        takes(run, Math.max(page, ...Object.values(given.durations))),
      ]
    },
    misconceptions: known,
  }),
  check("leaves a bug a bug", {
    given: drawDurations,
    run: (exercise) => exercise.showJobs,
    scenarios: (given) => {
      const usual = takesSoLong(given, given.moments[0])
      return {
        "the page dies of a bug": { ...usual, page: { ...usual.page, outcome: "dies" } },
        "a job dies of a bug": { ...usual, backup: { ...usual.backup, outcome: "dies" } },
      }
    },
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.awaitAsJoin,
      misconceptions.noJoin,
      misconceptions.detachFix,
    ],
  }),
  check("stops at once when it is interrupted", {
    given: (draw) => ({ ...drawDurations(draw), after: 100 * draw.int(1, 6) + 11 }),
    run: (exercise, given) =>
      exercise.showJobs.pipe(
        withConditions(takesSoLong(given, given.moments[0])),
        interruptAfter(given.after),
      ),
    expect: (run, { after }) => [interrupted(run), takes(run, after), noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted", {
    given: (draw) => ({ ...drawDurations(draw), after: 100 * draw.int(1, 6) + 11 }),
    run: (exercise, given) =>
      exercise.showJobs.pipe(
        withConditions(takesSoLong(given, given.moments[0])),
        interruptAfter(given.after),
      ),
    interruptAt: "everyOperation",
    expect: (run) => [interrupted(run), noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachFix],
  }),
])
