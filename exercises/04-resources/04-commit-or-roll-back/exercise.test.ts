import { type Condition, type Conditions, withConditions } from "@fiberlings/core"
import {
  allOrNothing,
  atMostInFlight,
  callsOnceEach,
  commits,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interruptAsCallEnds,
  interrupted,
  misconceptions,
  opens,
  rollsBack,
  succeeds,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** An order of three to five lines, and how long each step takes, in milliseconds. */
const drawOrder = (draw: Draw) => {
  const goods = ["lamp", "chair", "desk", "shelf", "rug", "clock"]
  const statements = draw
    .shuffle(goods)
    .slice(0, draw.int(3, 5))
    .map((thing) => `take ${draw.int(2, 9)} of ${thing}`)
  return {
    order: `order ${draw.int(100, 999)}`,
    statements,
    begin: 100 * draw.int(1, 4),
    each: draw.shuffle([200, 300, 400, 500, 600]).slice(0, statements.length),
    /** Which statement goes wrong where nothing else is said: neither the first nor the last. */
    wrong: draw.int(1, statements.length - 2),
    commit: 100 * draw.int(2, 4),
    rollback: 100 * draw.int(5, 7),
    /** Longer than anybody would wait by a time limit. */
    longRollback: 1000 * draw.int(61, 90) + 100,
  }
}
type Order = ReturnType<typeof drawOrder>
type Outcome = "succeeds" | "fails" | "dies" | "isSlow"

/** Each statement takes longer than anybody would wait by a time limit. */
const slowDay = (order: Order): Order => ({ ...order, each: order.each.map((time) => 100 * time) })

/** So many of its statements, from the first. */
const timeOf = ({ begin, each }: Order, statements: number) =>
  each.slice(0, statements).reduce((sum, time) => sum + time, begin)

/** A moment by which a statement that takes very long has begun, wherever it stands. */
const whileItIsSlow = (order: Order) => timeOf(order, order.statements.length) + 100

/** By the beginning of its scenario's name: the order in which that statement goes wrong. */
const places: Readonly<Record<string, (order: Order) => Order>> = {
  "the first statement": (order) => ({ ...order, wrong: 0 }),
  "a statement in the middle": (order) => order,
  "the last statement": (order) => ({ ...order, wrong: order.statements.length - 1 }),
  "the rollback takes more than a minute, after a statement": (order) => ({
    ...order,
    rollback: order.longRollback,
  }),
}

const inPlace = (order: Order, scenario: string): Order => {
  const place = Object.entries(places).find(([name]) => scenario.startsWith(name))?.[1]
  return place?.(order) ?? order
}

const verbs = { fails: "fails", dies: "dies of a bug", isSlow: "is under way" } as const

const eachPlace = (outcome: keyof typeof verbs) => (order: Order) =>
  Object.fromEntries(
    Object.entries(places).map(([name, place]) => [
      `${name} ${verbs[outcome]}`,
      conditionsOf(place(order), outcome),
    ]),
  )

const save = (
  exercise: typeof Exercise,
  order: Order,
  outcome: Outcome = "succeeds",
): Effect.Effect<unknown, unknown> =>
  Effect.suspend(() => exercise.saveOrder(order.order, order.statements)).pipe(
    withConditions(conditionsOf(order, outcome)),
  )

const conditionsOf = (order: Order, outcome: Outcome): Conditions => ({
  ...Object.fromEntries(
    order.statements.map((statement, index) => [
      statement,
      conditionOf(order.each[index] ?? 200, index === order.wrong ? outcome : "succeeds"),
    ]),
  ),
  "Database.begin": { takes: order.begin },
  "Database.commit": { takes: order.commit },
  "Database.rollback": { takes: order.rollback },
})

const conditionOf = (takes: number, outcome: Outcome): Condition =>
  outcome === "isSlow" ? { takes: "1 minute" } : { takes, outcome }

const answersOf = ({ statements }: Order) => statements.map((statement) => `Done: ${statement}`)

/** Up to the one that goes wrong, and that one. */
const upToTheWrong = ({ statements, wrong }: Order) => statements.slice(0, wrong + 1)

/** Here the failure must stay one, so what helps is no handler but the release. */
const tryCatch = {
  ...misconceptions.tryCatchLoop,
  explanation:
    "With `await` this works, because a rejected promise throws at the `await`. A failed Effect throws nothing: `yield*` hands the call over to Effect, and when the call fails or is interrupted, the generator is not continued. So neither `catch` nor `finally` gets its turn. What must run on every way out is handed to Effect: look at `Effect.acquireUseRelease`, whose release is also told how the use has ended.",
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("commits when every statement has gone through", {
    given: drawOrder,
    run: (exercise, order) => save(exercise, order),
    expect: (run, order) => [
      succeedsWith(run, answersOf(order)),
      opens(run, 1),
      callsOnceEach(run, "Database.execute", order.statements),
      atMostInFlight(run, "Database.execute", 1),
      commits(run),
      takes(run, timeOf(order, order.statements.length) + order.commit),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.exitAsFlag,
      misconceptions.rollbackAlways,
    ],
  }),
  check("rolls back when a statement fails", {
    given: drawOrder,
    run: (exercise, { order, statements }) => exercise.saveOrder(order, statements),
    scenarios: eachPlace("fails"),
    expect: (run, given, scenario) => {
      const order = inPlace(given, scenario)
      return [
        rollsBack(run),
        failsWith(run, "QueryFailed", { query: order.statements[order.wrong] }),
        callsOnceEach(run, "Database.execute", upToTheWrong(order)),
        takes(run, timeOf(order, order.wrong + 1) + order.rollback),
      ]
    },
    misconceptions: [
      misconceptions.ownRuntime,
      tryCatch,
      misconceptions.exitAsFlag,
      misconceptions.commitAlways,
      misconceptions.caughtInside,
    ],
  }),
  check("rolls back when a statement dies of a bug", {
    given: drawOrder,
    run: (exercise, { order, statements }) => exercise.saveOrder(order, statements),
    scenarios: eachPlace("dies"),
    expect: (run, order, scenario) => [
      rollsBack(run),
      dies(run),
      callsOnceEach(run, "Database.execute", upToTheWrong(inPlace(order, scenario))),
    ],
    misconceptions: [
      misconceptions.commitAlways,
      misconceptions.caughtInside,
      misconceptions.rollbackOnFailureOnly,
    ],
  }),
  check("rolls back when interrupted, and stops the statement at once", {
    given: drawOrder,
    run: (exercise, order) =>
      Effect.suspend(() => exercise.saveOrder(order.order, order.statements)).pipe(
        interruptAfter(whileItIsSlow(order)),
      ),
    scenarios: eachPlace("isSlow"),
    expect: (run, order, scenario) => [
      rollsBack(run),
      interrupted(run),
      takes(run, whileItIsSlow(order) + inPlace(order, scenario).rollback),
    ],
    misconceptions: [
      misconceptions.commitAlways,
      misconceptions.rollbackOnFailureOnly,
      misconceptions.rollbackInCause,
      misconceptions.endedInUse,
      misconceptions.allUninterruptible,
    ],
  }),
  check("rolls back when interrupted just after the beginning", {
    given: drawOrder,
    run: (exercise, order) => save(exercise, order).pipe(interruptAsCallEnds("Database.begin")),
    expect: (run) => [rollsBack(run)],
    misconceptions: [misconceptions.settledAfterBegin, misconceptions.endedInUse],
  }),
  check("does not roll back what has just been committed", {
    given: drawOrder,
    run: (exercise, order) => save(exercise, order).pipe(interruptAsCallEnds("Database.commit")),
    expect: (run) => [commits(run)],
    misconceptions: [misconceptions.commitInUse],
  }),
  check("saves all or nothing when interrupted at any other step", {
    given: drawOrder,
    run: (exercise, order) => save(exercise, order),
    interruptAt: "everyOperation",
    expect: (run, order) => [allOrNothing(run, order.statements)],
    misconceptions: [misconceptions.settledAfterBegin, misconceptions.commitLater],
  }),
  check("keeps two orders apart, on a slow day too", {
    given: (draw) => slowDay(drawOrder(draw)),
    run: (exercise, order) =>
      Effect.all(
        [
          Effect.exit(save(exercise, order, "fails")),
          Effect.delay(
            save(exercise, { ...order, order: "order 7", statements: ["take 1 of sofa"] }),
            50,
          ),
        ],
        { concurrency: "unbounded" },
      ),
    expect: (run, order) => [
      succeeds(run),
      opens(run, 2),
      rollsBack(run, order.order),
      commits(run, "order 7"),
    ],
  }),
])
