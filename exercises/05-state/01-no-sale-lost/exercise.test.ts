import { Stock, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  succeedsWith,
  succeedsWithOneOf,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

interface Day {
  /** How many pieces there are when the tills open. */
  readonly pieces: number
  /** How long the two receipts take, in milliseconds. */
  readonly short: number
  readonly long: number
}

const day = (draw: Draw, pieces: number): Day => ({
  pieces,
  short: 100 * draw.int(4, 8),
  long: 100 * draw.int(9, 15),
})
const enough = (draw: Draw) => day(draw, draw.int(7, 40))
const nothing = (draw: Draw) => day(draw, 0)
const lastPiece = (draw: Draw) => day(draw, 1)

const receiptsTake = (A: number, B: number) => ({
  "receipt A": { takes: A },
  "receipt B": { takes: B },
})

/** Opens the tills and looks afterwards how many pieces are left. */
const openWith = (exercise: typeof Exercise, pieces: number) => {
  const { openTills } = exercise
  return Effect.gen(function* () {
    const stock = yield* Stock.make(pieces)
    const answers = yield* openTills(stock)
    return { ...answers, left: yield* stock.get }
  })
}
const open = (exercise: typeof Exercise, { long, pieces, short }: Day) =>
  openWith(exercise, pieces).pipe(withConditions(receiptsTake(long, short)))

const lastAtA = { A: "sold", B: "sold out", left: 0 }
const lastAtB = { A: "sold out", B: "sold", left: 0 }

/** What can be named where the count is not right. */
const miscounting = [
  misconceptions.uninterruptibleAsLock,
  misconceptions.staleAfterWait,
  misconceptions.readThenWrite,
  misconceptions.writesOvertake,
  misconceptions.updateWithOldNumber,
  misconceptions.checkedThenUpdated,
  misconceptions.lockOnlyTheWrite,
  misconceptions.lockEachStep,
  misconceptions.permitForEach,
  misconceptions.lockPerTill,
  misconceptions.belowZero,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("sells a piece at each till", {
    given: enough,
    run: open,
    expect: (run, { pieces }) => [
      succeedsWith(run, { A: "sold", B: "sold", left: pieces - 2 }),
      callsOnceEach(run, "Api.fetch", ["receipt A", "receipt B"]),
    ],
    misconceptions: miscounting,
  }),
  check("sells at each till on a slow day, and a bug stays a bug", {
    // A receipt takes longer than anybody would wait by a time limit.
    given: (draw) => ({ ...enough(draw), slow: 1000 * draw.int(12, 60) }),
    run: (exercise, { pieces }) => openWith(exercise, pieces),
    scenarios: ({ short, slow }) => ({
      "a receipt takes long": receiptsTake(slow, short),
      "a receipt dies of a bug": {
        ...receiptsTake(short, short),
        "receipt A": { takes: short, outcome: "dies" },
      },
    }),
    expect: (run, { pieces }, scenario) => [
      scenario === "a receipt takes long"
        ? succeedsWith(run, { A: "sold", B: "sold", left: pieces - 2 })
        : dies(run),
    ],
    misconceptions: miscounting,
  }),
  check("stops at once when it is interrupted", {
    given: enough,
    run: (exercise, given) => open(exercise, given).pipe(interruptAfter(given.short - 150)),
    expect: (run, { short }) => [interrupted(run), takes(run, short - 150), noLeaks(run)],
    misconceptions: [misconceptions.uninterruptibleAsLock, misconceptions.delayAsLock],
  }),
  check("sells nothing when nothing is left", {
    given: nothing,
    run: open,
    schedules: { most: 1000 },
    expect: (run) => [
      succeedsWith(run, { A: "sold out", B: "sold out", left: 0 }),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: [misconceptions.belowZero],
  }),
  check("no till waits for the other one", {
    given: enough,
    run: (exercise, { pieces }) => openWith(exercise, pieces),
    scenarios: ({ long, short }) => ({
      "the receipt at till A takes longer": receiptsTake(long, short),
      "the receipt at till B takes longer": receiptsTake(short, long),
    }),
    expect: (run, { long }) => [takes(run, long)],
    misconceptions: [
      misconceptions.joinAtOnce,
      misconceptions.oneTillAtATime,
      misconceptions.lockHeldTooLong,
      misconceptions.delayAsLock,
    ],
  }),
  check("no sale is lost", {
    given: enough,
    run: open,
    schedules: { most: 3500 },
    expect: (run, { pieces }) => [succeedsWith(run, { A: "sold", B: "sold", left: pieces - 2 })],
    misconceptions: miscounting,
  }),
  check("the last piece is sold once", {
    given: lastPiece,
    run: open,
    schedules: { most: 3500 },
    expect: (run) => [
      succeedsWithOneOf(run, [lastAtA, lastAtB]),
      callsOnceEach(run, "Api.fetch", [
        succeedsWith(run, lastAtA).holds ? "receipt A" : "receipt B",
      ]),
    ],
    misconceptions: miscounting,
  }),
])
