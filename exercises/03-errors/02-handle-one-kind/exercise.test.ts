import { type Condition, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  dies,
  type ErrorChannelIs,
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

const priceList = "price list"

/** A parcel that goes through, and how long the carrier and the list take, in milliseconds. */
const drawParcel = (draw: Draw) => {
  const [carrier, list] = draw.shuffle([100 * draw.int(3, 6), 100 * draw.int(7, 9)])
  return {
    carrier: draw.pick(["atlas", "comet", "heron", "pigeon", "swift"]),
    kilos: draw.int(1, 30),
    country: draw.pick(["Austria", "France", "Italy"]),
    tooHeavy: draw.int(31, 60),
    notOnTheList: draw.pick(["Chile", "Japan", "Kenya", "Norway"]),
    carrierTakes: carrier ?? 0,
    slowCarrier: 1000 * draw.int(12, 60),
    listTakes: list ?? 0,
  }
}
type Given = ReturnType<typeof drawParcel>

const quote = (
  exercise: typeof Exercise,
  given: Given,
  outcome: NonNullable<Condition["outcome"]>,
  parcel: Partial<Exercise.Parcel> = {},
  list: NonNullable<Condition["outcome"]> = "succeeds",
) =>
  exercise
    .quote({ carrier: given.carrier, kilos: given.kilos, country: given.country, ...parcel })
    .pipe(
      withConditions({
        [given.carrier]: { takes: given.carrierTakes, outcome },
        [priceList]: { takes: given.listTakes, outcome: list },
      }),
    )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("asks only the carrier when it answers", {
    // However long that takes: a time-out is none of the failures.
    given: (draw) => {
      const given = drawParcel(draw)
      return { ...given, carrierTakes: given.slowCarrier }
    },
    run: (exercise, given) => quote(exercise, given, "succeeds", { country: given.notOnTheList }),
    expect: (run, given) => [
      succeedsWith(run, `Data from ${given.carrier}`),
      callsOnceEach(run, "Api.request", [given.carrier]),
      callsOnceEach(run, "Api.fetch", []),
      takes(run, given.carrierTakes),
    ],
    misconceptions: [misconceptions.fallbackFirst],
  }),
  check("takes the price from the list when the carrier is down", {
    given: drawParcel,
    // Whatever it weighs: nobody has called it too heavy.
    run: (exercise, given) => quote(exercise, given, "fails", { kilos: given.tooHeavy }),
    expect: (run, given) => [
      succeedsWith(run, `Data from ${priceList}`),
      callsOnceEach(run, "Api.request", [given.carrier]),
      callsOnceEach(run, "Api.fetch", [priceList]),
      takes(run, given.carrierTakes + given.listTakes),
    ],
    misconceptions: [
      misconceptions.fallbackFirst,
      misconceptions.tryCatchLoop,
      misconceptions.cast,
      misconceptions.returnedEffect,
    ],
  }),
  check("dies when the carrier dies of a bug", {
    given: drawParcel,
    run: (exercise, given) => quote(exercise, given, "dies"),
    expect: (run) => [dies(run), callsOnceEach(run, "Api.fetch", [])],
    misconceptions: [
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
      misconceptions.fallbackFirst,
    ],
  }),
  check("dies when the list dies of a bug", {
    given: drawParcel,
    run: (exercise, given) => quote(exercise, given, "fails", {}, "dies"),
    expect: (run) => [dies(run), callsOnceEach(run, "Api.fetch", [priceList])],
    misconceptions: [misconceptions.catchCauseEach, misconceptions.exitEach],
  }),
  check("still fails when the parcel is too heavy", {
    given: drawParcel,
    run: (exercise, given) => quote(exercise, given, "succeeds", { kilos: given.tooHeavy }),
    expect: (run, given) => [
      failsWith(run, "TooHeavy", { kilos: given.tooHeavy }),
      callsOnceEach(run, "Api.request", [given.carrier]),
      callsOnceEach(run, "Api.fetch", []),
    ],
    misconceptions: [
      misconceptions.fallbackFirst,
      misconceptions.catchAll,
      misconceptions.throwInGen,
      misconceptions.orDie,
    ],
  }),
  check("fails, as its type says, when the list has no price either", {
    given: drawParcel,
    run: (exercise, given) => quote(exercise, given, "fails", { country: given.notOnTheList }),
    expect: (run, given) => [
      failsWith(run, "NoListPrice", { country: given.notOnTheList }),
      callsOnceEach(run, "Api.request", [given.carrier]),
      callsOnceEach(run, "Api.fetch", [priceList]),
    ],
    types:
      expectTypes<
        [ErrorChannelIs<typeof Exercise.quote, Exercise.TooHeavy | Exercise.NoListPrice>]
      >(),
    misconceptions: [misconceptions.handlerErrorEaten],
  }),
  check("stops at once when it is interrupted", {
    given: drawParcel,
    run: (exercise, given) => quote(exercise, given, "fails"),
    interruptAt: "everyOperation",
    expect: (run) => [endsAsInterrupted(run), noLeaks(run)],
  }),
])
