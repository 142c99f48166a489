import { type Condition, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  type ErrorTagIs,
  endsAsInterrupted,
  exerciseChecks,
  expectTypes,
  failsWith,
  misconceptions,
  noLeaks,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** An order, what was paid for it, a smaller part of that, and an amount a few cents above it. */
const drawOrder = (draw: Draw) => {
  const paid = draw.int(20, 90)
  return {
    order: `order ${draw.int(100, 999)}`,
    paid,
    part: draw.int(1, paid - 1),
    tooMuch: (100 * paid + draw.int(1, 99)) / 100,
    /** How long the bank takes, in milliseconds. */
    bankTakes: 1000 * draw.int(12, 60),
  }
}
type Given = ReturnType<typeof drawOrder>

/** A part of what was paid; the bank takes its time. */
const refundPart = (
  exercise: typeof Exercise,
  { bankTakes, order, paid, part }: Given,
  outcome: NonNullable<Condition["outcome"]>,
) =>
  exercise
    .refund({ order, paid, amount: part })
    .pipe(withConditions({ [order]: { takes: bankTakes, outcome } }))

const otherWays = [
  misconceptions.failureReturned,
  misconceptions.floatingFail,
  misconceptions.throwInGen,
  misconceptions.orDie,
  misconceptions.plainError,
  misconceptions.errorAsValue,
  misconceptions.checkedTooLate,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives back a part of what was paid", {
    given: drawOrder,
    run: (exercise, given) => refundPart(exercise, given, "succeeds"),
    expect: (run, { bankTakes, order }) => [
      succeedsWith(run, `Data from ${order}`),
      callsOnceEach(run, "Api.fetch", [order]),
      takes(run, bankTakes),
    ],
  }),
  check("gives back all that was paid", {
    given: drawOrder,
    run: (exercise, { order, paid }) => exercise.refund({ order, paid, amount: paid }),
    expect: (run, { order }) => [
      succeedsWith(run, `Data from ${order}`),
      callsOnceEach(run, "Api.fetch", [order]),
    ],
  }),
  check("fails with RefundTooHigh when more is asked for, and its type says so", {
    given: drawOrder,
    run: (exercise, { order, paid, tooMuch }) => exercise.refund({ order, paid, amount: tooMuch }),
    expect: (run, { order, paid }) => [
      failsWith(run, "RefundTooHigh", { order, most: paid }),
      callsOnceEach(run, "Api.fetch", []),
    ],
    types: expectTypes<[ErrorTagIs<typeof Exercise.refund, "RefundTooHigh">]>(),
    misconceptions: otherWays,
  }),
  check("fails so when ten times as much is asked for", {
    given: drawOrder,
    run: (exercise, { order, paid }) => exercise.refund({ order, paid, amount: 10 * paid }),
    expect: (run, { order, paid }) => [
      failsWith(run, "RefundTooHigh", { order, most: paid }),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: otherWays,
  }),
  check("fails so when nothing was paid", {
    given: drawOrder,
    run: (exercise, { order, part }) => exercise.refund({ order, paid: 0, amount: part }),
    expect: (run, { order }) => [
      failsWith(run, "RefundTooHigh", { order, most: 0 }),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: otherWays,
  }),
  check("dies when the bank dies of a bug", {
    given: drawOrder,
    run: (exercise, given) => refundPart(exercise, given, "dies"),
    expect: (run) => [dies(run)],
  }),
  check("stops at once when it is interrupted", {
    given: drawOrder,
    run: (exercise, given) => refundPart(exercise, given, "succeeds"),
    interruptAt: "everyOperation",
    expect: (run) => [endsAsInterrupted(run), noLeaks(run)],
  }),
])
