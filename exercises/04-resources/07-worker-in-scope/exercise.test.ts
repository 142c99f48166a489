import { Api, calls, type Run, withConditions } from "@fiberlings/core"
import {
  closesOnce,
  type Draw,
  type Expectation,
  exerciseChecks,
  expectation,
  goesOnFor,
  interruptAfter,
  misconceptions,
  never,
  neverUsedAfterClose,
  noLeaks,
  nothingGoesOn,
  opens,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/**
 * A session whose user is busy until the middle of a ping, in milliseconds. Closing takes longer
 * than the pause between two pings: a worker that still lives then shows itself.
 */
const drawSession = (draw: Draw) => {
  const pings = draw.int(2, 4)
  const ask = 100 * draw.int(3, 6)
  const intoThePing = 100 * draw.int(1, ask / 100 - 1) + 50
  return {
    name: draw.shuffle(["ledger", "payroll", "stock", "orders"])[0] ?? "",
    pings,
    open: 100 * draw.int(1, 3),
    ask,
    busy: pings * (1000 + ask) - 2 * ask + intoThePing,
    close: 100 * draw.int(12, 18),
  }
}
type Session = ReturnType<typeof drawSession>

const answers = ["Result of totals", "Data from approval"]

/** Opens a session, asks one query, is busy with something else, and lets the session end. */
const use = (exercise: typeof Exercise, { ask, busy, close, name, open }: Session) => {
  const { openSession } = exercise
  return Effect.scoped(
    Effect.gen(function* () {
      const connection = yield* openSession(name)
      const totals = yield* connection.query("totals")
      return [totals, yield* Api.fetch("approval", "5 seconds")]
    }),
  ).pipe(
    withConditions({
      "Database.open": { takes: open },
      "Database.query": { takes: ask },
      "Database.close": { takes: close },
      approval: { takes: busy },
    }),
  )
}

/** The queries but one, which the session's user asks, are pings. One at once is as good. */
const pingsAllTheTime = (run: Run, expected: number): Expectation => {
  const seen = Math.max(0, calls(run, "Database.query").length - 1)
  return expectation(
    seen === expected || seen === expected + 1,
    `Expected ${expected} pings while the session was open. Yours sent ${seen}.`,
  )
}

const asksWhileClosing = (run: Run) =>
  calls(run, "Database.close").some((close) =>
    calls(run, "Database.query").some(
      (query) => query.startStep < close.endStep && query.endStep > close.startStep,
    ),
  )

const leavesAClosedConnectionAlone = (run: Run) => [
  never(run, "a query under way while the connection closes", asksWhileClosing),
  neverUsedAfterClose(run),
]

const known = [
  misconceptions.foreverInline,
  misconceptions.ownScope,
  misconceptions.detachedWorker,
  misconceptions.childWorker,
  misconceptions.forkedFirst,
  misconceptions.tooEarly,
  misconceptions.useAfterClose,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("the connection is kept alive while the session is open", {
    given: drawSession,
    run: use,
    expect: (run, { pings }) => [
      succeedsWith(run, answers),
      opens(run, 1),
      pingsAllTheTime(run, pings),
    ],
    misconceptions: known,
  }),
  check("the pings end with the session, before its connection closes", {
    given: drawSession,
    run: (exercise, session) => use(exercise, session).pipe(goesOnFor("5 seconds")),
    expect: (run, { ask, busy, close, open }) => [
      ...leavesAClosedConnectionAlone(run),
      noLeaks(run),
      nothingGoesOn(run),
      closesOnce(run),
      takes(run, open + ask + busy + close + 5000),
    ],
    misconceptions: known,
  }),
  check("they end too when the user of the session is interrupted", {
    given: drawSession,
    run: (exercise, session) =>
      use(exercise, session).pipe(interruptAfter(session.open + session.ask + 900)),
    expect: (run, { ask, close, open }) => [
      ...leavesAClosedConnectionAlone(run),
      noLeaks(run),
      closesOnce(run),
      takes(run, open + ask + 900 + close),
    ],
    misconceptions: known,
  }),
  check("they end at whatever step it is interrupted", {
    given: drawSession,
    run: use,
    interruptAt: "everyOperation",
    expect: (run) => [...leavesAClosedConnectionAlone(run), noLeaks(run), closesOnce(run)],
    misconceptions: [...known, misconceptions.stopPromisedLate],
  }),
])
