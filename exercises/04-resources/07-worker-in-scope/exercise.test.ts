import { Api, calls, type Run, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  closesOnce,
  type Draw,
  dies,
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
  showDuration,
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
  const pings = draw.int(5, 7)
  const ask = 100 * draw.int(3, 6)
  const intoThePing = 100 * draw.int(1, ask / 100 - 1) + 50
  return {
    name: draw.shuffle(["ledger", "payroll", "stock", "orders"])[0] ?? "",
    open: 100 * draw.int(1, 3),
    ask,
    busy: pings * (1000 + ask) - 2 * ask + intoThePing,
    close: 100 * draw.int(12, 18),
  }
}
type Session = ReturnType<typeof drawSession>

const answers = ["Result of totals", "Data from approval"]

/** Opens a session, asks one query, is busy with something else, and lets the session end. */
const use = (
  exercise: typeof Exercise,
  { ask, busy, close, name, open }: Session,
  opening: "succeeds" | "dies" = "succeeds",
) => {
  const { openSession } = exercise
  return Effect.scoped(
    Effect.gen(function* () {
      const connection = yield* openSession(name)
      const totals = yield* connection.query("totals")
      return [totals, yield* Api.fetch("approval", "5 seconds")]
    }),
  ).pipe(
    withConditions({
      "Database.open": { takes: open, outcome: opening },
      "Database.query": { takes: ask },
      "Database.close": { takes: close },
      approval: { takes: busy },
    }),
  )
}

/**
 * Each ping comes at most a second after the last answer, and a second after the last ping at the
 * earliest. The first may come at once. The query that the session's user asks begins just when the
 * session is open.
 */
const pingsAllTheTime = (run: Run): Expectation => {
  const [open] = calls(run, "Database.open")
  const [close] = calls(run, "Database.close")
  const opened = open?.end ?? 0
  const closing = close?.start ?? run.elapsed
  const queries = calls(run, "Database.query")
  const asked = queries.findIndex(({ start }) => start === opened)
  const pings = queries.filter((_, index) => index !== asked)
  const silent = [...pings, { start: closing }].some(
    ({ start }, index) => start - (index === 0 ? opened : (pings[index - 1]?.end ?? start)) > 1000,
  )
  const often = pings.some(({ start }, index) => start - (pings[index - 1]?.start ?? -1000) < 1000)
  return expectation(
    !silent && !often,
    `Expected a ping every second while the session was open. Yours sent ${pings.length} in ${showDuration(closing - opened)}${pings.length > 0 ? `, ${often ? "some sooner" : "some later"} than that` : ""}.`,
  )
}

const asksWhileClosing = (run: Run) =>
  calls(run, "Database.close").some((close) =>
    calls(run, "Database.query").some(
      (query) =>
        query.subject === close.subject &&
        query.startStep < close.endStep &&
        query.endStep > close.startStep,
    ),
  )

const leavesAClosedConnectionAlone = (run: Run) => [
  never(run, "a query under way while the connection closes", asksWhileClosing),
  neverUsedAfterClose(run),
]

/** One session inside another: the inner one ends first. */
const useTwo = (exercise: typeof Exercise, { busy, name }: Session) => {
  const { openSession } = exercise
  return Effect.scoped(
    Effect.gen(function* () {
      yield* openSession(name)
      yield* Effect.scoped(Effect.andThen(openSession("copy"), Api.fetch("inner", "5 seconds")))
      return yield* Api.fetch("outer", "5 seconds")
    }),
  ).pipe(withConditions({ inner: { takes: busy }, outer: { takes: busy } }))
}

/** The connection of this name is asked during the call about `meanwhile`. */
const pingedDuring = (run: Run, name: string, meanwhile: string): Expectation => {
  const during = calls(run, "Api.fetch").find(({ subject }) => subject === meanwhile)
  return expectation(
    calls(run, "Database.query").some(
      ({ startStep, subject }) =>
        subject === name &&
        startStep > (during?.startStep ?? 0) &&
        startStep < (during?.endStep ?? 0),
    ),
    `Expected each session to be kept alive while it is open. Yours did not ping ${name} all the time.`,
  )
}

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
    expect: (run) => [succeedsWith(run, answers), opens(run, 1), pingsAllTheTime(run)],
    misconceptions: known,
  }),
  check("the pings end with the session, before its connection closes", {
    // To open takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...drawSession(draw), open: 1000 * draw.int(12, 60) }),
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
  check("a bug while it opens is told, and nothing is asked", {
    given: drawSession,
    run: (exercise, session) => use(exercise, session, "dies"),
    expect: (run) => [dies(run), callsOnceEach(run, "Database.query", []), noLeaks(run)],
    misconceptions: known,
  }),
  check("they end at whatever step it is interrupted", {
    given: drawSession,
    run: use,
    interruptAt: "everyOperation",
    expect: (run) => [...leavesAClosedConnectionAlone(run), noLeaks(run), closesOnce(run)],
    misconceptions: [...known, misconceptions.stopPromisedLate],
  }),
  check("two sessions at the same time have pings of their own", {
    given: drawSession,
    run: (exercise, session) => useTwo(exercise, session).pipe(goesOnFor("5 seconds")),
    expect: (run, { name }) => [
      pingedDuring(run, name, "inner"),
      pingedDuring(run, "copy", "inner"),
      pingedDuring(run, name, "outer"),
      ...leavesAClosedConnectionAlone(run),
      noLeaks(run),
      nothingGoesOn(run),
      closesOnce(run),
    ],
    // A worker that was mixed up with another one's is no use after the end of a scope.
    misconceptions: known.filter(({ id }) => id !== misconceptions.useAfterClose.id),
  }),
])
