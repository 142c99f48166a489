import { type Condition, calls, type Run, withConditions } from "@fiberlings/core"
import {
  closesInOrder,
  type Draw,
  dies,
  type Expectation,
  exerciseChecks,
  expectation,
  failsWith,
  interruptAfter,
  interrupted,
  misconceptions,
  mostInFlight,
  neverUsedAfterClose,
  resources,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** A year, and how long each step takes, in milliseconds. What is opened first takes longest. */
const drawMove = (draw: Draw) => {
  const ask = 100 * draw.int(3, 6)
  return {
    year: draw.int(1998, 2023),
    audit: 100 * draw.int(6, 8),
    /** What it takes to open that one on a slow day. */
    slowAudit: 1000 * draw.int(12, 60),
    archive: 100 * draw.int(4, 5),
    orders: 100 * draw.int(1, 3),
    ask,
    close: 100 * draw.int(2, 4),
    /** A moment in the middle of a query. */
    during: 100 * draw.int(1, ask / 100 - 1),
  }
}
type Move = ReturnType<typeof drawMove>

type Outcome = NonNullable<Condition["outcome"]>

/** What becomes of the single openings, queries and closes, in the order in which they come. */
interface Outcomes {
  readonly open?: ReadonlyArray<Outcome>
  readonly query?: ReadonlyArray<Outcome>
  readonly close?: ReadonlyArray<Outcome>
}

const weather = (move: Move, { close = [], open = [], query = [] }: Outcomes = {}) => ({
  "Database.open": [move.audit, move.archive, move.orders].map((takes, index) => ({
    takes,
    outcome: open[index] ?? "succeeds",
  })),
  "Database.query": [0, 1, 2].map((index) => ({
    takes: move.ask,
    outcome: query[index] ?? "succeeds",
  })),
  "Database.close": [0, 1, 2].map((index) => ({
    takes: move.close,
    outcome: close[index] ?? "succeeds",
  })),
})

const run = (exercise: typeof Exercise, move: Move, outcomes: Outcomes = {}) =>
  exercise.moveOrders(move.year).pipe(withConditions(weather(move, outcomes)))

const opened = (run: Run) => resources(run).map(({ name }) => name)

const opensInOrder = (run: Run): Expectation => {
  const wanted = ["audit", "archive", "orders"]
  const seen = opened(run)
  const together = mostInFlight(calls(run, "Database.open")) > 1
  return expectation(
    seen.join() === wanted.join() && !together,
    `Expected them to be opened one after another: ${wanted.join(", ")}. Yours opened ${together ? "several at once" : seen.join(", ") || "none"}.`,
  )
}

/** What was opened is closed in the reverse order, each when the one before it is closed. */
const closesInReverse = (run: Run): ReadonlyArray<Expectation> => [
  closesInOrder(run, opened(run).toReversed()),
  expectation(
    mostInFlight(calls(run, "Database.close")) <= 1,
    "Expected each to be closed only when the one before it is closed. Yours closed several at once.",
  ),
]

/** What can be named wherever something is closed in the wrong order or not at all. */
const known = [
  misconceptions.ownRuntime,
  misconceptions.noScope,
  misconceptions.tooEarly,
  misconceptions.useAfterClose,
  misconceptions.closedTwice,
  misconceptions.openedTogether,
  misconceptions.swapped,
  misconceptions.parallelScope,
  misconceptions.handOrder,
  misconceptions.tryFinally,
  misconceptions.byHand,
  misconceptions.closeInCatch,
  misconceptions.closeInCause,
  misconceptions.oneReleaseForAll,
  misconceptions.promisedAfterAll,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("what was opened last is closed first", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move),
    expect: (run, { year }) => [
      succeedsWith(run, `Result of orders of ${year}`),
      opensInOrder(run),
      neverUsedAfterClose(run),
      ...closesInReverse(run),
    ],
    misconceptions: known,
  }),
  check("also when the move goes wrong", {
    given: drawMove,
    run: (exercise, { year }) => exercise.moveOrders(year),
    scenarios: (move) => ({
      "the orders cannot be read": weather(
        { ...move, audit: move.slowAudit },
        { query: ["succeeds", "fails"] },
      ),
      "the archive dies of a bug": weather(move, { query: ["succeeds", "succeeds", "dies"] }),
    }),
    expect: (run, { year }, scenario) => [
      scenario === "the orders cannot be read"
        ? failsWith(run, "QueryFailed", { query: `orders of ${year}` })
        : dies(run),
      opensInOrder(run),
      ...closesInReverse(run),
    ],
    misconceptions: known,
  }),
  check("also when it is interrupted, which stops its query at once", {
    given: drawMove,
    run: (exercise, move) =>
      run(exercise, move).pipe(
        interruptAfter(move.audit + move.archive + move.orders + move.during),
      ),
    expect: (run, { archive, audit, close, during, orders }) => [
      interrupted(run),
      opensInOrder(run),
      ...closesInReverse(run),
      takes(run, audit + archive + orders + during + 3 * close),
    ],
    misconceptions: known,
  }),
  check("one that cannot be opened leaves none of the others open", {
    given: drawMove,
    run: (exercise, { year }) => exercise.moveOrders(year),
    scenarios: (move) => ({
      "orders cannot be opened": weather(move, { open: ["succeeds", "succeeds", "dies"] }),
      "the archive cannot be opened": weather(move, { open: ["succeeds", "dies"] }),
    }),
    expect: (run) => [dies(run), ...closesInReverse(run)],
    misconceptions: known,
  }),
  check("one that cannot be closed leaves none of the others open", {
    given: drawMove,
    run: (exercise, { year }) => exercise.moveOrders(year),
    scenarios: (move) => ({
      "the archive cannot be closed": weather(move, {
        close: ["succeeds", "dies", "succeeds"],
      }),
      "orders cannot be closed": weather(move, { close: ["dies", "succeeds"] }),
    }),
    expect: (run, _move, scenario) => [
      dies(run),
      closesInOrder(run, [scenario === "orders cannot be closed" ? "archive" : "orders", "audit"]),
    ],
    misconceptions: known,
  }),
  check("at whatever step it is interrupted, what is open gets closed", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move),
    interruptAt: "everyOperation",
    expect: (run) => closesInReverse(run),
    misconceptions: [...known, misconceptions.ensuringAfterOpen],
  }),
])
