import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  type Arrival,
  arriving,
  callsOnceEach,
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

/** Each order arrives while all before it are being packed, and the shop closes before the first is. */
const busyDay = (draw: Draw): Day => {
  const packing = draw.shuffle([2431, 2833, 3137, 3439, 3743])
  const orders: Array<Arrival<string>> = []
  let at = 0
  for (const what of draw.shuffle(goods).slice(0, packing.length)) {
    at += 100 * draw.int(2, 5)
    orders.push({ at, what })
  }
  return { orders, packing, closes: at + 100 * draw.int(2, 4) }
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

const dayWithoutOrders = (draw: Draw): Day => ({
  orders: [],
  packing: [],
  closes: 100 * draw.int(11, 29),
})

const work = (exercise: typeof Exercise, { closes, orders, packing }: Day) =>
  arriving("Shop.nextOrder", "next order", orders, closes).pipe(
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
  check("ends on a day without orders", {
    given: dayWithoutOrders,
    run: work,
    expect: (run, day) => [...packsAll(run, day), takes(run, day.closes)],
    misconceptions: known,
  }),
  check("leaves nothing running when it is interrupted", {
    given: (draw) => {
      const day = busyDay(draw)
      return { ...day, after: (day.orders.at(-1)?.at ?? 0) + 50 }
    },
    run: (exercise, day) => work(exercise, day).pipe(interruptAfter(day.after)),
    expect: (run) => [interrupted(run), noLeaks(run)],
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
