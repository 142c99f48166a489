import {
  callsOnceEach,
  type Draw,
  type ErrorTagIs,
  exerciseChecks,
  expectTypes,
  failsWith,
  misconceptions,
  succeedsWith,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** An order, what was paid for it, a smaller part of that, and an amount just above it. */
const drawOrder = (draw: Draw) => {
  const paid = draw.int(20, 90)
  return {
    order: `order ${draw.int(100, 999)}`,
    paid,
    part: draw.int(1, paid - 1),
    tooMuch: paid + draw.int(1, 9),
  }
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives back a part of what was paid", {
    given: drawOrder,
    run: (exercise, { order, paid, part }) => exercise.refund({ order, paid, amount: part }),
    expect: (run, { order }) => [
      succeedsWith(run, `Data from ${order}`),
      callsOnceEach(run, "Api.fetch", [order]),
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
    misconceptions: [
      misconceptions.failureReturned,
      misconceptions.floatingFail,
      misconceptions.throwInGen,
      misconceptions.orDie,
      misconceptions.plainError,
      misconceptions.errorAsValue,
      misconceptions.checkedTooLate,
    ],
  }),
])
