import { type Conditions, calls, type Run, withConditions } from "@fiberlings/core"
import {
  allOrNothing,
  callsOnceEach,
  closesOnce,
  commits,
  type Draw,
  dies,
  type Expectation,
  exerciseChecks,
  expectation,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  misconceptions,
  never,
  neverUsedAfterClose,
  noLeaks,
  nothingGoesOn,
  opens,
  rollsBack,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/**
 * A move of three to five customers, and how long each step takes, in milliseconds. To end the
 * transaction takes longer than the pause between two renewals of the lock: one falls into it.
 */
const drawMove = (draw: Draw) => {
  const customers = draw
    .shuffle(["Abe", "Bo", "Cleo", "Dina", "Eva", "Finn"])
    .slice(0, draw.int(3, 5))
  return {
    customers,
    open: 100 * draw.int(1, 3),
    begin: 100 * draw.int(1, 3),
    read: 100 * draw.int(3, 6),
    writes: draw.shuffle([200, 300, 400, 500, 600]).slice(0, customers.length),
    commit: 100 * draw.int(21, 25) + 30,
    rollback: 100 * draw.int(26, 29) + 30,
    close: 100 * draw.int(12, 18) + 70,
  }
}
type Move = ReturnType<typeof drawMove>
type Outcome = "succeeds" | "fails" | "dies"

const rowsOf = ({ customers }: Move) => customers.map((customer) => `Result of ${customer}`)

/** Up to the moment when so many customers have been moved. */
const timeOf = ({ begin, open, read, writes }: Move, moved: number) =>
  writes.slice(0, moved).reduce((sum, write) => sum + read + write, open + begin)

const conditionsOf = (move: Move, outcome: Outcome): Conditions => ({
  ...Object.fromEntries(
    rowsOf(move).map((row, index) => [
      row,
      { takes: move.writes[index] ?? 200, outcome: index === 1 ? outcome : "succeeds" },
    ]),
  ),
  "Database.open": { takes: move.open },
  "Database.begin": { takes: move.begin },
  "Database.query": { takes: move.read },
  "Database.commit": { takes: move.commit },
  "Database.rollback": { takes: move.rollback },
  "Database.close": { takes: move.close },
})

/** Moves the customers; `outcome` is what becomes of writing the second one. */
const run = (
  exercise: typeof Exercise,
  move: Move,
  outcome: Outcome = "succeeds",
): Effect.Effect<unknown, unknown> =>
  Effect.suspend(() => exercise.moveCustomers(move.customers)).pipe(
    withConditions(conditionsOf(move, outcome)),
  )

/** In the middle of reading the second customer. */
const middle = (move: Move) => timeOf(move, 1) + 150

const endings = (run: Run) =>
  calls(run).filter(({ service }) => ["Database.commit", "Database.rollback"].includes(service))

/** All reading is over when the transaction is being ended: what is asked then renews the lock. */
const locksUntilTheEnd = (run: Run): Expectation =>
  expectation(
    endings(run).every((ending) =>
      calls(run, "Database.query").some(
        (query) => query.startStep > ending.startStep && query.startStep < ending.endStep,
      ),
    ),
    "Expected the lock to be renewed until the transaction has ended. Yours was not renewed while the transaction was being ended.",
  )

/**
 * In a move that succeeds: the moments when the lock is renewed, before the transaction has ended.
 * When each customer is read is known; what else is asked of the connection renews the lock.
 */
const renewals = (run: Run, move: Move): ReadonlyArray<number> => {
  const reads = move.customers.map((_, index) => timeOf(move, index))
  const asked = calls(run, "Database.query").map(({ start }) => start)
  return asked.filter(
    (start, index) =>
      start < endOfMove(move) && !(reads.includes(start) && asked.indexOf(start) === index),
  )
}

const endOfMove = (move: Move) => timeOf(move, move.customers.length) + move.commit

/** A second goes by between two renewals; each of them takes a while too. */
const renewsEverySecond = (run: Run, move: Move): Expectation => {
  const seen = renewals(run, move)
  const before = [move.open + move.begin - move.read, ...seen]
  const latest = (index: number) => (before[index] ?? 0) + 1000 + move.read
  const late = [...seen, endOfMove(move)].some((start, index) => start > latest(index))
  const often = seen.some((start, index) => index > 0 && start < (before[index] ?? 0) + 1000)
  const moments = seen.map((start) => `${start / 1000} s`).join(", ")
  return expectation(
    !late && !often,
    `Expected the lock to be renewed every second, until the transaction has ended at ${endOfMove(move) / 1000} s. Yours was renewed at ${moments || "no time"}.`,
  )
}

/** Interrupted while it moves customers, it does nothing more but roll back and close. */
const stopsAtOnce = (run: Run, move: Move): ReadonlyArray<Expectation> => {
  const at = run.trace.events.find((event) => event._tag === "ProgramInterrupted")?.at
  return at !== undefined && at > timeOf(move, 0) && at < timeOf(move, move.customers.length)
    ? [takes(run, at + move.rollback + move.close)]
    : []
}

const closesTooSoon = (run: Run) =>
  calls(run, "Database.close").some((close) =>
    endings(run).some((ending) => ending.endStep > close.startStep),
  )

const asksWhileClosing = (run: Run) =>
  calls(run, "Database.close").some((close) =>
    calls(run, "Database.query").some(
      (query) => query.startStep < close.endStep && query.endStep > close.startStep,
    ),
  )

/** What has to be so at the end, whichever it is. */
const cleanEnd = (run: Run, move: Move) => [
  allOrNothing(run, rowsOf(move)),
  never(run, "the connection is closed before the transaction has ended", closesTooSoon),
  never(run, "a query under way while the connection closes", asksWhileClosing),
  neverUsedAfterClose(run),
  closesOnce(run),
  noLeaks(run),
]

const known = [
  misconceptions.ownRuntime,
  misconceptions.tryFinally,
  misconceptions.tryCatchLoop,
  misconceptions.noScope,
  misconceptions.tooEarly,
  misconceptions.foreverInline,
  misconceptions.ownScope,
  misconceptions.commitAlways,
  misconceptions.caughtInside,
  misconceptions.rollbackAlways,
  misconceptions.rollbackOnFailureOnly,
  misconceptions.rollbackInCause,
  misconceptions.commitInUse,
  misconceptions.commitLater,
  misconceptions.settledAfterBegin,
  misconceptions.swapped,
  misconceptions.detachedWorker,
  misconceptions.forkedFirst,
  misconceptions.childWorker,
  misconceptions.racedWorker,
  misconceptions.lockedTooShort,
  misconceptions.stopPromisedLate,
  misconceptions.byHand,
  misconceptions.closeInCatch,
  misconceptions.closeInCause,
  misconceptions.ensuringAfterOpen,
  misconceptions.writeUninterruptible,
  misconceptions.allUninterruptible,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("moves every customer and commits", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move),
    expect: (run, move) => [
      succeedsWith(run, move.customers.length),
      opens(run, 2),
      callsOnceEach(run, "Database.execute", rowsOf(move)),
      commits(run),
      takes(run, timeOf(move, move.customers.length) + move.commit + move.close),
    ],
    misconceptions: known,
  }),
  check("rolls back and closes when a customer cannot be written", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move, "fails"),
    expect: (run, move) => [
      failsWith(run, "QueryFailed", { query: rowsOf(move)[1] }),
      callsOnceEach(run, "Database.execute", rowsOf(move).slice(0, 2)),
      rollsBack(run),
      locksUntilTheEnd(run),
      ...cleanEnd(run, move),
      takes(run, timeOf(move, 2) + move.rollback + move.close),
    ],
    misconceptions: known,
  }),
  check("rolls back and closes when a customer cannot be read", {
    // To read one takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...drawMove(draw), read: 1000 * draw.int(12, 60) }),
    run: (exercise, move) =>
      Effect.suspend(
        (): Effect.Effect<unknown, unknown> => exercise.moveCustomers(move.customers),
      ).pipe(
        withConditions({
          ...conditionsOf(move, "succeeds"),
          "Database.query": { takes: move.read, outcome: "fails" },
        }),
      ),
    expect: (run, move) => [
      failsWith(run, "QueryFailed", { query: move.customers[0] }),
      callsOnceEach(run, "Database.execute", []),
      rollsBack(run),
      ...cleanEnd(run, move),
      takes(run, move.open + move.begin + move.read + move.rollback + move.close),
    ],
    misconceptions: known,
  }),
  check("rolls back and closes when the writing dies of a bug", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move, "dies"),
    expect: (run, move) => [
      dies(run),
      rollsBack(run),
      locksUntilTheEnd(run),
      ...cleanEnd(run, move),
    ],
    misconceptions: known,
  }),
  check("renews the lock until the transaction has ended, and no longer", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move).pipe(goesOnFor("5 seconds")),
    expect: (run, move) => [
      commits(run),
      locksUntilTheEnd(run),
      renewsEverySecond(run, move),
      ...cleanEnd(run, move),
      nothingGoesOn(run),
    ],
    misconceptions: known,
  }),
  check("stops at once when interrupted, rolls back and closes", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move).pipe(interruptAfter(middle(move))),
    expect: (run, move) => [
      interrupted(run),
      rollsBack(run),
      locksUntilTheEnd(run),
      ...cleanEnd(run, move),
      takes(run, middle(move) + move.rollback + move.close),
    ],
    misconceptions: known,
  }),
  check("leaves nothing behind when interrupted at any other step", {
    given: drawMove,
    run: (exercise, move) => run(exercise, move),
    interruptAt: "everyOperation",
    expect: (run, move) => [...cleanEnd(run, move), ...stopsAtOnce(run, move)],
    misconceptions: [...known, misconceptions.stopPromisedLate],
  }),
])
