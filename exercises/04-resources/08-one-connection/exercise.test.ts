import {
  type Condition,
  type Conditions,
  Database,
  type QueryFailed,
  type Run,
  withConditions,
} from "@fiberlings/core"
import {
  calls,
  closesOnce,
  type Draw,
  dies,
  exerciseChecks,
  expectTypes,
  failsWith,
  interruptAfter,
  interrupted,
  misconceptions,
  never,
  neverUsedAfterClose,
  opens,
  type ServicesAre,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** A report, and how long each step takes, in milliseconds. */
const drawReport = (draw: Draw) => {
  const open = 100 * draw.int(1, 4)
  const ask = 100 * draw.int(5, 9)
  return {
    week: draw.int(1, 26),
    other: draw.int(27, 52),
    open,
    ask,
    close: 100 * draw.int(1, 4) + 50,
    /** Between two reports. In a proof not none: four queries that end together have 24 orders. */
    apart: draw.howMany(0, 0, { small: 30 }),
    /** A moment in the middle of the queries. */
    during: open + 100 * draw.int(1, 4),
  }
}
type Report = ReturnType<typeof drawReport>
type Outcome = NonNullable<Condition["outcome"]>

const answer = (week: number) => ({
  orders: `Result of orders of week ${week}`,
  returns: `Result of returns of week ${week}`,
})

const inConditions = (report: Report, outcome: Outcome = "succeeds") =>
  withConditions({
    "Database.open": { takes: report.open },
    "Database.query": { takes: report.ask, outcome },
    "Database.close": { takes: report.close },
  })

/** The queries end in these ways, in the order in which they are asked. */
const inTurn = (report: Report, ...outcomes: ReadonlyArray<Outcome>): Conditions => ({
  "Database.open": { takes: report.open },
  "Database.query": outcomes.map((outcome) => ({ takes: report.ask, outcome })),
  "Database.close": { takes: report.close },
})

const run = (
  exercise: typeof Exercise,
  report: Report,
  outcome?: Outcome,
): Effect.Effect<unknown, QueryFailed> =>
  exercise.runReport(report.week).pipe(inConditions(report, outcome))

/** Each part with a connection that somebody else has opened and will close. */
const partsWith = (exercise: typeof Exercise, report: Report) => {
  const { orders, returns, ShopDatabase } = exercise
  return Effect.gen(function* () {
    const connection = yield* Database.connect("copy of the shop")
    const given = Effect.provideService(ShopDatabase, connection)
    return {
      orders: yield* given(orders(report.week)),
      returns: yield* given(returns(report.week)),
    }
  }).pipe(Effect.scoped, inConditions(report))
}

const inMidQuery = "the connection is closed while a query is under way"

/** A query was under way when the closing began. */
const closesInMidQuery = (run: Run): boolean =>
  calls(run, "Database.close").some((close) =>
    calls(run, "Database.query").some(
      (query) => query.startStep < close.startStep && query.endStep > close.startStep,
    ),
  )

const known = [
  misconceptions.ownRuntime,
  misconceptions.noScope,
  misconceptions.notProvided,
  misconceptions.recipeAsService,
  misconceptions.moduleVariable,
  misconceptions.layerFactory,
  misconceptions.freshLayer,
  misconceptions.providePerCall,
  misconceptions.providedInParts,
  misconceptions.scopedInLayer,
  misconceptions.openInLayer,
  misconceptions.passedAsArgument,
  misconceptions.useAfterClose,
  misconceptions.closedTwice,
  misconceptions.byHand,
  misconceptions.noConcurrency,
  misconceptions.closedInMidQuery,
  misconceptions.ensuringAfterOpen,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("opens one connection for both parts", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report),
    expect: (run, report) => [
      opens(run, 1),
      neverUsedAfterClose(run),
      succeedsWith(run, answer(report.week)),
      closesOnce(run),
      takes(run, report.open + report.ask + report.close),
    ],
    misconceptions: known,
  }),
  check("the parts use the connection that they are given", {
    given: drawReport,
    run: partsWith,
    expect: (run, report) => [opens(run, 1), succeedsWith(run, answer(report.week))],
    types:
      expectTypes<
        [
          ServicesAre<typeof Exercise.orders, Exercise.ShopDatabase>,
          ServicesAre<typeof Exercise.returns, Exercise.ShopDatabase>,
          ServicesAre<typeof Exercise.runReport, never>,
        ]
      >(),
    misconceptions: known,
  }),
  check("opens another connection for the next report", {
    // A query takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...drawReport(draw), ask: 1000 * draw.int(12, 60) }),
    run: (exercise, report) =>
      Effect.all([run(exercise, report), run(exercise, { ...report, week: report.other })]),
    expect: (run, report) => [
      opens(run, 2),
      neverUsedAfterClose(run),
      succeedsWith(run, [answer(report.week), answer(report.other)]),
      closesOnce(run),
    ],
    misconceptions: known,
  }),
  check("opens another one for a report at the same time", {
    given: drawReport,
    run: (exercise, report) => {
      const other = run(exercise, { ...report, week: report.other })
      const both = [run(exercise, report), Effect.delay(other, report.apart)] as const
      return Effect.all(both, { concurrency: "unbounded" })
    },
    expect: (run, report) => [
      opens(run, 2),
      neverUsedAfterClose(run),
      succeedsWith(run, [answer(report.week), answer(report.other)]),
      closesOnce(run),
      takes(run, report.apart + report.open + report.ask + report.close),
    ],
    misconceptions: [misconceptions.moduleVariable],
  }),
  check("closes it when a query fails", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report, "fails"),
    expect: (run) => [
      failsWith(run, "QueryFailed"),
      never(run, "a query that is asked twice", (run) => calls(run, "Database.query").length > 2),
      opens(run, 1),
      closesOnce(run),
    ],
    misconceptions: known,
  }),
  check("fails, and closes it, when only one query fails", {
    given: drawReport,
    run: (exercise, report) => exercise.runReport(report.week),
    scenarios: (report) => ({
      "the first query fails": inTurn(report, "fails", "succeeds"),
      "the second query fails": inTurn(report, "succeeds", "fails"),
    }),
    expect: (run) => [
      failsWith(run, "QueryFailed"),
      never(run, "a query that is asked twice", (run) => calls(run, "Database.query").length > 2),
      opens(run, 1),
      closesOnce(run),
    ],
    misconceptions: known,
  }),
  check("closes it when a query dies of a bug", {
    given: drawReport,
    run: (exercise, report) => exercise.runReport(report.week),
    scenarios: (report) => ({
      "both queries die": inTurn(report, "dies"),
      "the first query dies": inTurn(report, "dies", "succeeds"),
      "the second query dies": inTurn(report, "succeeds", "dies"),
    }),
    expect: (run) => [dies(run), opens(run, 1), closesOnce(run)],
    misconceptions: known,
  }),
  check("stops the queries and closes it when interrupted", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report).pipe(interruptAfter(report.during)),
    expect: (run, report) => [
      interrupted(run),
      opens(run, 1),
      never(run, inMidQuery, closesInMidQuery),
      closesOnce(run),
      takes(run, report.during + report.close),
    ],
    misconceptions: [...known, misconceptions.allUninterruptible],
  }),
  check("closes it when interrupted at any other step", {
    given: drawReport,
    run: (exercise, report) => run(exercise, report),
    interruptAt: "everyOperation",
    expect: (run) => [closesOnce(run)],
    misconceptions: known,
  }),
])
