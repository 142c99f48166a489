import { type Condition, withConditions } from "@fiberlings/core"
import {
  closesOnce,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interrupted,
  misconceptions,
  never,
  neverUsedAfterClose,
  opens,
  resources,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** The branches, and how long each step takes, in milliseconds. */
const drawNight = (draw: Draw) => {
  const ask = 100 * draw.int(4, 7)
  return {
    branches: draw
      .shuffle(["Bergen", "Cork", "Delft", "Graz", "Porto", "Turku"])
      .slice(0, draw.int(3, 4)),
    open: 100 * draw.int(1, 3),
    ask,
    close: 100 * draw.int(2, 4),
    /** Longer than anybody would wait by a time limit. */
    longClose: 1000 * draw.int(61, 90) + 100,
    longOpen: 1000 * draw.int(61, 90),
    /** A moment in the middle of a query. */
    during: 100 * draw.int(1, ask / 100 - 1),
  }
}
type Night = ReturnType<typeof drawNight>
type Outcome = NonNullable<Condition["outcome"]>

const weather = ({ ask, close, open }: Night, outcome: Outcome = "succeeds") => ({
  "Database.open": { takes: open },
  "Database.query": { takes: ask, outcome },
  "Database.close": { takes: close },
})

const well = { outcome: "succeeds" } as const

/** One query goes wrong: of the first branch, or of the second; its first one, or the second. */
const wrongQueries = {
  "a query": { before: 0, branch: 0, query: "sales" },
  "the second query": { before: 1, branch: 0, query: "returns" },
  "a query of the second branch": { before: 2, branch: 1, query: "sales" },
} as const

const outcomes = { fails: "fails", dies: "dies of a bug" } as const

/** By the name of its scenario: which query goes wrong, and how. */
const wrongs = Object.entries(wrongQueries).flatMap(([which, wrong]) =>
  (["fails", "dies"] as const).map((outcome) => ({
    ...wrong,
    outcome,
    scenario: `${which} ${outcomes[outcome]}`,
  })),
)

/** Where only this query goes wrong: what would ask again would be answered. */
const weatherOnceWrong = (night: Night, before: number, outcome: Outcome) => ({
  ...weather(night),
  "Database.query": [...Array.from({ length: before }, () => well), { outcome }, well],
})

/** Some other program that asks for a connection. */
const useConnection = (exercise: typeof Exercise, { branches: [branch = ""] }: Night) =>
  Effect.scoped(Effect.flatMap(exercise.connect(branch), (connection) => connection.query("stock")))

const openIsLong = "the opening takes more than a minute"
const closeIsLong = "the close takes more than a minute"

const isOpenBesideAnother = (run: Parameters<typeof resources>[0]) =>
  resources(run).some((one, index) =>
    resources(run)
      .slice(0, index)
      .some((earlier) => earlier.closed.every((step) => step > one.opened)),
  )

/** What can be named wherever something stays open or is closed at the wrong time. */
const known = [
  misconceptions.noScope,
  misconceptions.forkedClose,
  misconceptions.tooEarly,
  misconceptions.useAfterClose,
  misconceptions.closedTwice,
  misconceptions.neverClosed,
  misconceptions.closedByOneUser,
  misconceptions.closeOnSuccessOnly,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the connection closes when its user has finished", {
    given: drawNight,
    run: useConnection,
    scenarios: (night) => ({
      "the close is quick": weather(night),
      [closeIsLong]: weather({ ...night, close: night.longClose }),
    }),
    expect: (run, { ask, close, longClose, open }, scenario) => [
      succeedsWith(run, "Result of stock"),
      opens(run, 1),
      neverUsedAfterClose(run),
      closesOnce(run),
      takes(run, open + ask + (scenario === closeIsLong ? longClose : close)),
    ],
    misconceptions: known,
  }),
  check("a slow opening is waited for, and a bug in one is told", {
    given: drawNight,
    run: useConnection,
    scenarios: (night) => ({
      [openIsLong]: { ...weather(night), "Database.open": { takes: night.longOpen } },
      "the opening dies of a bug": { ...weather(night), "Database.open": { outcome: "dies" } },
    }),
    expect: (run, _, scenario) => [
      scenario === openIsLong ? succeedsWith(run, "Result of stock") : dies(run),
      closesOnce(run),
    ],
  }),
  check("the export gives what each branch reports", {
    given: drawNight,
    run: (exercise, night) =>
      exercise.exportBranches(night.branches).pipe(withConditions(weather(night))),
    expect: (run, { branches }) => [
      succeedsWith(
        run,
        branches.map((branch) => ({
          branch,
          sales: "Result of sales",
          returns: "Result of returns",
        })),
      ),
      opens(run, branches.length),
      neverUsedAfterClose(run),
      closesOnce(run),
    ],
    misconceptions: known,
  }),
  check("a branch's connection is closed before the next one is opened", {
    given: drawNight,
    run: (exercise, night) =>
      exercise.exportBranches(night.branches).pipe(withConditions(weather(night))),
    expect: (run) => [never(run, "two connections open at the same time", isOpenBesideAnother)],
    misconceptions: [misconceptions.oneScopeForAll],
  }),
  check("it closes when a query goes wrong", {
    given: drawNight,
    run: (exercise, { branches }) => exercise.exportBranches(branches),
    scenarios: (night) =>
      Object.fromEntries(
        wrongs.map(({ before, outcome, scenario }) => [
          scenario,
          weatherOnceWrong(night, before, outcome),
        ]),
      ),
    expect: (run, _, scenario) => {
      const wrong = wrongs.find((one) => one.scenario === scenario)
      return [
        wrong?.outcome === "fails"
          ? failsWith(run, "QueryFailed", { query: wrong.query })
          : dies(run),
        opens(run, (wrong?.branch ?? 0) + 1),
        closesOnce(run),
      ]
    },
    misconceptions: known,
  }),
  check("it closes when the export is interrupted, and the query stops at once", {
    given: drawNight,
    run: (exercise, night) =>
      exercise
        .exportBranches(night.branches)
        .pipe(interruptAfter(night.open + night.ask + night.during)),
    scenarios: (night) => ({
      "the first query is slow": {
        ...weather(night),
        "Database.query": { takes: 3 * night.ask },
      },
      "both queries are quick": weather(night),
    }),
    expect: (run, { ask, close, during, open }) => [
      interrupted(run),
      opens(run, 1),
      closesOnce(run),
      takes(run, open + ask + during + close),
    ],
    misconceptions: [...known, misconceptions.allUninterruptible],
  }),
  check("it closes when the user of connect is interrupted, at whatever step", {
    given: drawNight,
    run: (exercise, night) => useConnection(exercise, night).pipe(withConditions(weather(night))),
    interruptAt: "everyOperation",
    expect: (run) => [closesOnce(run)],
    misconceptions: [...known, misconceptions.ensuringAfterOpen],
  }),
  check("it closes when the export is interrupted, at whatever step", {
    given: drawNight,
    run: (exercise, night) =>
      exercise.exportBranches(night.branches.slice(0, 2)).pipe(withConditions(weather(night))),
    interruptAt: "everyOperation",
    expect: (run) => [closesOnce(run)],
    misconceptions: [...known, misconceptions.ensuringAfterOpen],
  }),
])
