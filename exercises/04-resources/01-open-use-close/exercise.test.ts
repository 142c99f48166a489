import { type Condition, type QueryFailed, withConditions } from "@fiberlings/core"
import {
  closesOnce,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interruptAsCallEnds,
  interrupted,
  misconceptions,
  neverUsedAfterClose,
  opens,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** A query, and how long each step takes, in milliseconds. */
const drawReport = (draw: Draw) => {
  const ask = 100 * draw.int(3, 8)
  return {
    query: `orders of week ${draw.int(1, 52)}`,
    open: 100 * draw.int(1, 4),
    ask,
    close: 100 * draw.int(2, 4),
    /** A moment in the middle of the query. */
    during: 100 * draw.int(1, ask / 100 - 1),
  }
}
type Report = ReturnType<typeof drawReport>

const run = (
  exercise: typeof Exercise,
  report: Report,
  outcome: NonNullable<Condition["outcome"]> = "succeeds",
): Effect.Effect<string, QueryFailed> =>
  exercise.runReport(report.query).pipe(
    withConditions({
      "Database.open": { takes: report.open },
      "Database.query": { takes: report.ask, outcome },
      "Database.close": { takes: report.close },
    }),
  )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("closes the connection after the query", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report),
    expect: (run, report) => [
      succeedsWith(run, `Result of ${report.query}`),
      opens(run, 1),
      neverUsedAfterClose(run),
      closesOnce(run),
      takes(run, report.open + report.ask + report.close),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.noScope,
      misconceptions.closeNotRun,
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
    ],
  }),
  check("closes it when the query fails", {
    given: (draw) => ({ ...drawReport(draw), ask: 1000 * draw.int(12, 60) }),
    run: (exercise, report) => run(exercise, report, "fails"),
    expect: (run, report) => [
      failsWith(run, "QueryFailed", { query: report.query }),
      opens(run, 1),
      closesOnce(run),
      takes(run, report.open + report.ask + report.close),
    ],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
      misconceptions.tryFinally,
      misconceptions.byHand,
    ],
  }),
  check("closes it when the query dies of a bug", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report, "dies"),
    expect: (run) => [dies(run), opens(run, 1), closesOnce(run)],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
      misconceptions.tryFinally,
      misconceptions.closeInCatch,
      misconceptions.byHand,
    ],
  }),
  check("closes it when interrupted, and stops the query at once", {
    given: drawReport,
    run: (exercise, report) =>
      run(exercise, report).pipe(interruptAfter(report.open + report.during)),
    expect: (run, report) => [
      interrupted(run),
      opens(run, 1),
      closesOnce(run),
      takes(run, report.open + report.during + report.close),
    ],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
      misconceptions.tryFinally,
      misconceptions.closeInCatch,
      misconceptions.closeInCause,
      misconceptions.byHand,
      misconceptions.allUninterruptible,
    ],
  }),
  check("closes it when interrupted while it closes", {
    given: drawReport,
    run: (exercise, report) =>
      run(exercise, report).pipe(interruptAfter(report.open + report.ask + 100)),
    expect: (run) => [opens(run, 1), closesOnce(run)],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
      misconceptions.onErrorThenByHand,
    ],
  }),
  check("closes it when interrupted just after the opening", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report).pipe(interruptAsCallEnds("Database.open")),
    expect: (run) => [opens(run, 1), closesOnce(run)],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.closedTwice,
      misconceptions.tryFinally,
      misconceptions.closeInCatch,
      misconceptions.closeInCause,
      misconceptions.byHand,
      misconceptions.ensuringAfterOpen,
      misconceptions.notedAfterOpen,
    ],
  }),
  check("closes it when interrupted at any other step", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report),
    interruptAt: "everyOperation",
    expect: (run) => [closesOnce(run)],
  }),
  check("gives two reports at the same time a connection each", {
    given: drawReport,
    run: (exercise, report) =>
      Effect.all(
        [
          run(exercise, report),
          Effect.delay(run(exercise, { ...report, query: "stock" }), report.during + 50),
        ],
        { concurrency: "unbounded" },
      ),
    expect: (run, report) => [
      succeedsWith(run, [`Result of ${report.query}`, "Result of stock"]),
      opens(run, 2),
      closesOnce(run),
    ],
    misconceptions: [
      misconceptions.forkedClose,
      misconceptions.useAfterClose,
      misconceptions.closedTwice,
    ],
  }),
])
