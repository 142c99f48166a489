import { type Condition, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  noLeaks,
  nothingGoesOn,
  succeedsWithItems,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

interface Part {
  readonly name: string
  /** Milliseconds. */
  readonly takes: number
}

/**
 * Five or six parts. The slow ones stand first and last, so that who waits for one part after
 * another, from whichever end, hears late of `breaks`. Of those in between `breaks` is the last.
 */
const drawTrip = (draw: Draw) => {
  const names = draw.shuffle(["flight", "hotel", "car", "ferry", "train", "insurance"])
  const between = draw.shuffle([
    { name: names[0] ?? "", takes: 100 * draw.int(5, 6) },
    ...names.slice(1, draw.int(3, 4)).map((name, index) => ({ name, takes: 100 * (index + 2) })),
  ])
  const [first, last] = draw.shuffle([100 * draw.int(8, 9), 100 * draw.int(10, 12)])
  const parts: ReadonlyArray<Part> = [
    { name: names[4] ?? "", takes: first ?? 0 },
    ...between,
    { name: names[5] ?? "", takes: last ?? 0 },
  ]
  const breaks = { name: names[0] ?? "", takes: Math.max(...between.map((part) => part.takes)) }
  const slow = parts.filter((part) => part.takes > breaks.takes).map((part) => part.name)
  return { parts, breaks, slow, slowest: Math.max(...parts.map((part) => part.takes)) }
}
type Trip = ReturnType<typeof drawTrip>

const book = (
  exercise: typeof Exercise,
  { parts, breaks }: Trip,
  outcome: NonNullable<Condition["outcome"]>,
) =>
  exercise
    .bookTrip(parts.map((part) => part.name))
    .pipe(
      withConditions(
        Object.fromEntries(
          parts.map(({ name, takes }) => [
            name,
            { takes, outcome: name === breaks.name ? outcome : "succeeds" },
          ]),
        ),
      ),
    )

/** A hundred times as slow: nobody has asked for a time limit. */
const slowly = (trip: Trip): Trip => ({
  ...trip,
  parts: trip.parts.map((part) => ({ ...part, takes: 100 * part.takes })),
  slowest: 100 * trip.slowest,
})

/** A long trip, which comes back to some of its hotels. */
const drawTour = (draw: Draw) => {
  const towns = draw
    .shuffle(["Arles", "Bath", "Cork", "Delft", "Evora", "Fes", "Graz", "Hue"])
    .slice(0, draw.howMany(8, 8, { small: 3 }))
  const nights = draw.howMany(21, 24, { small: 4 })
  return {
    towns: draw.shuffle(towns.map((town, index) => ({ town, takes: 100 * (index + 3) }))),
    slowest: 100 * (towns.length + 2),
    parts: draw.shuffle(
      Array.from({ length: nights }, (_, night) => towns[night % towns.length] ?? ""),
    ),
  }
}

/** A trip, and another customer's, of which a part fails when all of them are under way. */
const drawTwo = (draw: Draw) => {
  const trip = drawTrip(draw)
  return { trip, other: ["tent", "boat", "guide"], breaksAt: 100 * draw.int(1, 4) + 50 }
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("books all parts at the same time", {
    given: (draw) => slowly(drawTrip(draw)),
    run: (exercise, trip) => book(exercise, trip, "succeeds"),
    expect: (run, { parts, slowest }) => [
      succeedsWithItems(
        run,
        parts.map((part) => `Data from ${part.name}`),
      ),
      callsOnceEach(
        run,
        "Api.request",
        parts.map((part) => part.name),
      ),
      takes(run, slowest),
      atLeastInFlight(run, "Api.request", parts.length),
    ],
    misconceptions: [
      misconceptions.raceForAll,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
    ],
  }),
  check("books a long trip at once too, with one hotel several times", {
    given: drawTour,
    run: (exercise, { towns, parts }) =>
      exercise
        .bookTrip(parts)
        .pipe(
          withConditions(Object.fromEntries(towns.map(({ town, takes }) => [town, { takes }]))),
        ),
    expect: (run, { parts, slowest }) => [
      succeedsWithItems(
        run,
        parts.map((part) => `Data from ${part}`),
      ),
      takes(run, slowest),
    ],
  }),
  check("fails as soon as one part fails, and stops the others", {
    given: drawTrip,
    run: (exercise, trip) => book(exercise, trip, "fails"),
    expect: (run, { breaks, slow }) => [
      failsWith(run, "RequestFailed", { name: breaks.name }),
      takes(run, breaks.takes),
      interruptsCalls(run, slow),
      noLeaks(run),
    ],
    misconceptions: [
      misconceptions.uninterruptibleOne,
      misconceptions.resultThenCheck,
      misconceptions.joinsInOrder,
      misconceptions.detach,
    ],
  }),
  check("leaves nothing under way when its caller goes on after a failure", {
    given: drawTrip,
    run: (exercise, trip) => book(exercise, trip, "fails").pipe(goesOnFor("2 seconds")),
    expect: (run, { breaks }) => [
      failsWith(run, "RequestFailed", { name: breaks.name }),
      nothingGoesOn(run),
    ],
    misconceptions: [misconceptions.detach, misconceptions.forkChildInHelper],
  }),
  check("stops the others when one part dies of a bug", {
    given: drawTrip,
    run: (exercise, trip) => book(exercise, trip, "dies").pipe(goesOnFor("2 seconds")),
    expect: (run, { breaks, slow }) => [
      dies(run),
      takes(run, breaks.takes + 2000),
      interruptsCalls(run, slow),
      nothingGoesOn(run),
    ],
    misconceptions: [misconceptions.interruptInCatch, misconceptions.forkChildInHelper],
  }),
  check("stops all parts at once when it is interrupted", {
    given: drawTrip,
    run: (exercise, trip) =>
      book(exercise, trip, "succeeds").pipe(
        interruptAfter(trip.breaks.takes + 50),
        goesOnFor("2 seconds"),
      ),
    expect: (run, { breaks, slow }) => [
      interrupted(run),
      takes(run, breaks.takes + 2050),
      interruptsCalls(run, slow),
      nothingGoesOn(run),
    ],
    misconceptions: [misconceptions.detach],
  }),
  check("leaves nothing under way when it is interrupted at any step", {
    given: drawTrip,
    run: (exercise, trip) => book(exercise, trip, "fails"),
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.detach, misconceptions.detachThenGuard],
  }),
  check("stops no part of another trip", {
    given: drawTwo,
    run: (exercise, { trip, other, breaksAt }) =>
      Effect.all(
        [
          Effect.result(exercise.bookTrip(other)).pipe(
            Effect.as("off"),
            withConditions({ guide: { takes: breaksAt, outcome: "fails" } }),
          ),
          book(exercise, trip, "succeeds").pipe(Effect.delay(10)),
        ],
        { concurrency: "unbounded" },
      ),
    expect: (run, { trip }) => [
      succeedsWithItems(run, ["off", trip.parts.map((part) => `Data from ${part.name}`)]),
      takes(run, trip.slowest + 10),
    ],
  }),
  check("books once more when the same Effect is run again", {
    given: drawTrip,
    run: (exercise, { parts }) => {
      const booking = Effect.suspend(() => {
        const made = exercise.bookTrip(parts.map((part) => part.name))
        return Effect.andThen(made, made)
      })
      return booking.pipe(
        withConditions(Object.fromEntries(parts.map(({ name, takes }) => [name, { takes }]))),
      )
    },
    expect: (run, { parts, slowest }) => [
      succeedsWithItems(
        run,
        parts.map((part) => `Data from ${part.name}`),
      ),
      takes(run, 2 * slowest),
    ],
  }),
])
