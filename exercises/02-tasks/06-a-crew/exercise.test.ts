import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  type Arrival,
  arriving,
  callsOnceEach,
  dies,
  type Draw,
  type Expectation,
  exerciseChecks,
  expectationOfTime,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  noLeaks,
  showDuration,
  succeeds,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

interface Day {
  readonly orders: ReadonlyArray<Arrival<string>>
  /** How long it takes to pack each of them, in the same order. */
  readonly packing: ReadonlyArray<number>
  readonly closes: number
}

const goods = ["tea", "mugs", "lamps", "books", "chairs", "bread", "candles"]

/**
 * Each order arrives while all before it are being packed, and the shop closes before the first is.
 * What is packed last is neither the first nor the last order that has arrived.
 */
const busyDay = (draw: Draw): Day => {
  const [first = 0, last = 0, ...others] = draw.shuffle([2431, 2533, 2637, 2739])
  const count = draw.howMany(5, 5, { small: 3 })
  const packing = [first, ...draw.shuffle([4743, ...others].slice(0, count - 2)), last]
  const orders: Array<Arrival<string>> = []
  let at = 0
  for (const what of draw.shuffle(goods).slice(0, packing.length)) {
    at += 100 * draw.int(2, 5)
    orders.push({ at, what })
  }
  return { orders, packing, closes: at + 100 * draw.int(2, 4) }
}

/** So many that any limit shows. */
const dayBeforeFeast = (draw: Draw): Day => {
  const orders = Array.from({ length: draw.howMany(42, 42, { small: 3 }) }, (_, index) => ({
    at: 100 + 40 * index,
    what: `${goods[index % goods.length]} ${index + 1}`,
  }))
  return {
    orders,
    packing: orders.map(() => 100 * draw.int(21, 29) + 37),
    closes: 2000,
  }
}

/** The first order is packed long before the second arrives; then the shop closes. */
const quietDay = (draw: Draw): Day => {
  const [first = "", second = ""] = draw.shuffle(goods)
  const at = 1500 + 100 * draw.int(0, 4)
  return {
    orders: [
      { at: 300, what: first },
      { at, what: second },
    ],
    packing: [100 * draw.int(5, 9) + 37, 100 * draw.int(8, 14) + 37],
    closes: at + 100 * draw.int(2, 5),
  }
}

/** All is packed long before the shop closes: longer than anybody would wait by a time limit. */
const longEvening = (draw: Draw): Day => {
  const day = quietDay(draw)
  return { ...day, closes: day.closes + 1000 * draw.int(12, 60) }
}

const dayWithoutOrders = (draw: Draw): Day => ({
  orders: [],
  packing: [],
  closes: 100 * draw.int(11, 29),
})

const work = (
  exercise: typeof Exercise,
  { closes, orders, packing }: Day,
  end: "closes" | "dies" = "closes",
) =>
  arriving("Shop.nextOrder", "next order", orders, closes, end).pipe(
    Effect.flatMap((nextOrder) => exercise.packOrders(nextOrder)),
    withConditions(
      Object.fromEntries(
        orders.map(({ what }, index) => [`pack ${what}`, { takes: packing[index] ?? 0 }]),
      ),
    ),
  )

const endOf = ({ closes, orders, packing }: Day): number =>
  Math.max(closes, ...orders.map(({ at }, index) => at + (packing[index] ?? 0)))

/** Each order is packed from the moment at which it arrives. */
const packsAtOnce = (run: Run, { orders }: Day): Expectation => {
  const starts = new Map(calls(run, "Api.fetch").map((call) => [call.subject, call.start]))
  const late = orders.find(({ at, what }) => starts.get(`pack ${what}`) !== at)
  const begun = starts.get(`pack ${late?.what}`)
  return expectationOfTime(
    late === undefined,
    `Expected ${late?.what} to be packed from ${showDuration(late?.at ?? 0)} on, when the order arrives. ${begun === undefined ? "Yours never packed it." : `Yours began at ${showDuration(begun)}.`}`,
  )
}

const packsAll = (run: Run, day: Day): ReadonlyArray<Expectation> => [
  interruptsCalls(run, []),
  callsOnceEach(
    run,
    "Api.fetch",
    day.orders.map(({ what }) => `pack ${what}`),
  ),
  succeeds(run),
]

const known = [
  misconceptions.ownRuntime,
  misconceptions.noScope,
  misconceptions.scopeAroundFork,
  misconceptions.scopeAroundSet,
  misconceptions.forkedWhenYielded,
  misconceptions.joinAtOnce,
  misconceptions.collectedFirst,
  misconceptions.fiberSetJoin,
  misconceptions.clearAsWait,
  misconceptions.scopeTooSoon,
  misconceptions.noJoin,
  misconceptions.busyWait,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("packs each order as soon as it arrives", {
    given: busyDay,
    run: work,
    expect: (run, day) => [packsAtOnce(run, day), ...packsAll(run, day)],
    misconceptions: known,
  }),
  check("ends when the last order is packed", {
    given: busyDay,
    run: work,
    expect: (run, day) => [...packsAll(run, day), takes(run, endOf(day)), noLeaks(run)],
    misconceptions: known,
  }),
  check("goes on while the shop is open and nobody packs", {
    given: quietDay,
    run: work,
    expect: (run, day) => [packsAtOnce(run, day), ...packsAll(run, day), takes(run, endOf(day))],
    misconceptions: known,
  }),
  check("ends when the shop closes and all is packed already", {
    given: longEvening,
    run: work,
    expect: (run, day) => [...packsAll(run, day), takes(run, day.closes)],
    misconceptions: known,
  }),
  check("packs as many at the same time as there are", {
    given: dayBeforeFeast,
    run: work,
    expect: (run, day) => [packsAtOnce(run, day), ...packsAll(run, day), takes(run, endOf(day))],
    misconceptions: known,
  }),
  check("ends on a day without orders", {
    given: dayWithoutOrders,
    run: work,
    expect: (run, day) => [...packsAll(run, day), takes(run, day.closes)],
    misconceptions: known,
  }),
  check("dies when the wait for an order dies of a bug", {
    given: busyDay,
    run: (exercise, day) => work(exercise, day, "dies"),
    expect: (run) => [dies(run), noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted", {
    given: (draw) => {
      const day = busyDay(draw)
      return { ...day, after: (day.orders.at(-1)?.at ?? 0) + 50 }
    },
    run: (exercise, day) => work(exercise, day).pipe(interruptAfter(day.after)),
    expect: (run, { after }) => [interrupted(run), noLeaks(run), takes(run, after)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted after the close", {
    given: (draw) => {
      const day = busyDay(draw)
      return { ...day, after: day.closes + 50 }
    },
    run: (exercise, day) => work(exercise, day).pipe(interruptAfter(day.after)),
    expect: (run, { after }) => [interrupted(run), noLeaks(run), takes(run, after)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted at any step", {
    given: busyDay,
    run: work,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachThenGuard],
  }),
])
