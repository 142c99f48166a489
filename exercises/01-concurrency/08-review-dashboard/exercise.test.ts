import { type Condition, calls } from "@fiberlings/core"
import {
  atMostInFlight,
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptsCalls,
  type Misconception,
  misconceptions,
  never,
  noLeaks,
  startsAfter,
  succeedsWith,
  takes,
  underWayTogether,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** How long the news may take. */
const limit = 1000

const last = (times: ReadonlyArray<number>) => Math.max(...times)

/** How long the figures take with two places, each of which is filled again at once. */
const timeOf = (durations: ReadonlyArray<number>): number => {
  const freeAt: [number, number] = [0, 0]
  for (const duration of durations) freeAt[freeAt[0] <= freeAt[1] ? 0 : 1] += duration
  return last(freeAt)
}

/** How long they take in pairs, where a pair waits for the one before. */
const timeInPairs = (durations: ReadonlyArray<number>): number =>
  durations.reduce(
    (all, one, index) => (index % 2 === 0 ? all + last([one, durations[index + 1] ?? 0]) : all),
    0,
  )

/** In milliseconds. The figures take longer than the news may. */
const drawDashboard = (draw: Draw) => {
  const teams = draw
    .shuffle(["north", "south", "east", "west", "online", "export"])
    .slice(0, draw.int(5, 6))
  const inTime = 100 * draw.int(4, 8) + 30
  for (;;) {
    const tenths = draw.shuffle([3, 4, 5, 6, 8, 9, 11, 12, 13]).slice(0, teams.length)
    const durations = tenths.map((tenth) => 100 * tenth)
    const time = timeOf(durations)
    // To cut the list into pairs takes longer, and so does a place that is taken by the news.
    if (timeInPairs(durations) > time && timeOf([inTime, ...durations]) > time) {
      return {
        teams,
        durations,
        login: 100 * draw.int(2, 7) + 10,
        inTime,
        late: limit + 100 * draw.int(2, 9) + 30,
        slowLogin: 1000 * draw.int(12, 60) + 10,
      }
    }
  }
}
type Dashboard = ReturnType<typeof drawDashboard>

/** A day with two teams, whose figures are there before the news has to be. */
const drawSmallDashboard = (draw: Draw): Dashboard => ({
  ...drawDashboard(draw),
  teams: draw.shuffle(["north", "south", "east"]).slice(0, 2),
  durations: [100 * draw.int(2, 4), 100 * draw.int(5, 7)],
})

/** What is no Effect goes back as it is, for the check to say so. */
const load = ({ loadDashboard }: typeof Exercise, { teams }: Dashboard) => loadDashboard(teams)

const weather = ({ teams, durations, login }: Dashboard, news: Condition) => ({
  login: { takes: login },
  news,
  ...Object.fromEntries(teams.map((team, index) => [team, { takes: durations[index] ?? 0 }])),
})

const newsInTime = (dashboard: Dashboard) => ({
  "": weather(dashboard, { takes: dashboard.inTime }),
})

const newsTooLate = (dashboard: Dashboard) => ({
  "the news is late": weather(dashboard, { takes: dashboard.late }),
  "the news never comes": weather(dashboard, { outcome: "hangs" }),
})

/** One of the first two teams has no figures, and says so before the other of them has answered. */
const oneFails = (dashboard: Dashboard, failing: 0 | 1) => {
  const { teams, durations, late } = dashboard
  const [one = 0, other = 0, ...later] = durations
  const [soon, then] = one < other ? [one, other] : [other, one]
  const first = failing === 0 ? [soon, then] : [then, soon]
  const swapped = { ...dashboard, durations: [...first, ...later] }
  return {
    ...weather(swapped, { takes: late }),
    [teams[failing] ?? ""]: { takes: soon, outcome: "fails" } as const,
  }
}

const figuresOf = ({ teams }: Dashboard) => teams.map((team) => `Data from ${team}`)

const aboutTheNews = [
  misconceptions.ownRuntime,
  misconceptions.promiseAll,
  misconceptions.timeoutUnhandled,
  misconceptions.optionAsValue,
  misconceptions.raceThenFail,
  misconceptions.limitAroundAll,
]

/** Not about the program as it was found, which hands nothing over together but the figures. */
const noConcurrency: Misconception = {
  ...misconceptions.noConcurrency,
  recognise: (symptoms) =>
    /\bEffect\.all\b/.test(symptoms.source) && misconceptions.noConcurrency.recognise(symptoms),
}

/** Certain only where there are more teams than places, and the news is in time. */
const aboutLimits = [
  misconceptions.ownRuntime,
  misconceptions.promiseAll,
  noConcurrency,
  misconceptions.concurrencyInsideOnly,
  misconceptions.concurrencyOutsideOnly,
  misconceptions.oneLimitForAll,
  misconceptions.unbounded,
]

/** What comes after the login may run at the same time: only what overlaps the login says so. */
const startedTogether: Misconception = {
  ...misconceptions.startedTogether,
  recognise: (symptoms) => {
    const [first, ...later] = calls(symptoms.run)
    return (
      first?.subject === "login" &&
      later.some(({ startStep }) => startStep < first.endStep) &&
      misconceptions.startedTogether.recognise(symptoms)
    )
  },
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the figures in the order of the teams, and the news", {
    given: drawDashboard,
    run: load,
    scenarios: newsInTime,
    expect: (run, dashboard) => [
      succeedsWith(run, { figures: figuresOf(dashboard), news: "Data from news" }),
      callsOnceEach(run, "Api.request", dashboard.teams),
      callsOnceEach(run, "Api.fetch", ["login", "news"]),
    ],
    misconceptions: aboutTheNews,
  }),
  check("logs in before anything else", {
    given: drawDashboard,
    run: load,
    scenarios: (dashboard) => ({
      ...newsInTime(dashboard),
      "the login takes more than a second": {
        ...weather(dashboard, { takes: dashboard.inTime }),
        login: { takes: dashboard.slowLogin },
      },
    }),
    expect: (run, { teams }) => [
      ...["news", ...teams].map((subject) => startsAfter(run, subject, "login")),
      never(run, "a login that is given up", (run) =>
        calls(run).some(({ subject, outcome }) => subject === "login" && outcome === "interrupt"),
      ),
    ],
    misconceptions: [misconceptions.ownRuntime, startedTogether],
  }),
  check("loads the figures two at a time, and the news beside them", {
    given: drawDashboard,
    run: load,
    scenarios: newsInTime,
    expect: (run, { teams, durations, login }) => [
      atMostInFlight(run, "Api.request", 2),
      underWayTogether(run, "news", teams[0] ?? ""),
      takes(run, login + timeOf(durations)),
    ],
    misconceptions: aboutLimits,
  }),
  check("does without news that takes longer than a second", {
    given: drawSmallDashboard,
    run: load,
    scenarios: newsTooLate,
    expect: (run, dashboard) => [
      succeedsWith(run, { figures: figuresOf(dashboard), news: "no news" }),
      takes(run, dashboard.login + limit),
      interruptsCalls(run, ["news"]),
      noLeaks(run),
    ],
    misconceptions: aboutTheNews,
  }),
  check("waits for the figures, even when the news is late", {
    given: drawDashboard,
    run: load,
    scenarios: newsTooLate,
    expect: (run, dashboard) => [
      succeedsWith(run, { figures: figuresOf(dashboard), news: "no news" }),
      takes(run, dashboard.login + timeOf(dashboard.durations)),
      interruptsCalls(run, ["news"]),
    ],
    misconceptions: aboutTheNews,
  }),
  check("fails at once when a team's figures cannot be had", {
    given: drawDashboard,
    run: load,
    scenarios: (dashboard) => ({
      "the first team's figures": oneFails(dashboard, 0),
      "the second team's figures": oneFails(dashboard, 1),
    }),
    expect: (run, { teams, durations, login }, scenario) => [
      failsWith(run, "RequestFailed", {
        name: teams[scenario === "the first team's figures" ? 0 : 1],
      }),
      takes(run, login + Math.min(...durations.slice(0, 2))),
      noLeaks(run),
    ],
    misconceptions: [misconceptions.ownRuntime, misconceptions.joinsInOrder],
  }),
  check("leaves a bug a bug", {
    given: drawSmallDashboard,
    run: load,
    scenarios: (dashboard) => ({
      "the login breaks down": {
        ...weather(dashboard, { takes: dashboard.inTime }),
        login: { takes: dashboard.login, outcome: "dies" },
      },
    }),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.promiseAll],
  }),
  check("leaves nothing running, wherever it is interrupted", {
    given: drawSmallDashboard,
    run: load,
    scenarios: newsInTime,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime],
  }),
])
