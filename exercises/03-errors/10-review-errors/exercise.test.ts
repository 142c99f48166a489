import { type Condition, type Run, withConditions } from "@fiberlings/core"
import {
  atLeastInFlight,
  calls,
  callsOnceEach,
  type Draw,
  dies,
  exerciseChecks,
  expectation,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  nothingGoesOn,
  succeedsWithItems,
  takes,
  triesWithPauses,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

type Outcome = NonNullable<Condition["outcome"]>

interface Stop {
  readonly address: string
  /** Its tries in turn; the last one stays. */
  readonly tries: readonly [Condition, ...ReadonlyArray<Condition>]
}

const pauses = [100, 200]
const streets = ["Mill Lane", "Quay Street", "Abbey Road", "Ropewalk", "North Gate"] as const

const drawAddresses = (draw: Draw, count: number) =>
  draw
    .shuffle(streets)
    .slice(0, count)
    .map((street) => `${street} ${draw.int(2, 98)}`)

/** Stops that are asked once; `outcomes` in the order in which they answer, the page in another. */
const drawOnce = (outcomes: ReadonlyArray<Outcome>) => (draw: Draw) => {
  const takes = draw.shuffle([1, 2, 3, 4, 5, 6, 7, 8, 9]).slice(0, outcomes.length)
  const times = takes.toSorted((a, b) => a - b)
  const addresses = drawAddresses(draw, outcomes.length)
  return draw.shuffle(
    addresses.map(
      (address, index): Stop => ({
        address,
        tries: [
          { takes: 100 * (times[index] ?? 1), outcome: outcomes[index] ?? "succeeds" },
          { outcome: "succeeds" },
        ],
      }),
    ),
  )
}

/**
 * A geocoder that is too busy for one stop, `times` times. One of the others has answered before its
 * second try begins, and two are under way for a long time.
 */
const drawBusy = (draw: Draw, times: number, then: Outcome = "succeeds") => {
  const [busy = "", quick = "", slow = "", slower = ""] = drawAddresses(draw, 4)
  const took = draw.shuffle([500, 600, 700, 800]).slice(0, 3)
  const fails = Array.from(
    { length: times },
    (_, index): Condition => ({ takes: took[index] ?? 300, outcome: "fails" }),
  )
  const answers: Condition = { takes: took[times] ?? 300, outcome: then }
  const stops: ReadonlyArray<Stop> = [
    { address: busy, tries: [fails[0] ?? answers, ...fails.slice(1), answers] },
    { address: quick, tries: [{ takes: 100 * draw.int(1, 4) }] },
    { address: slow, tries: [{ takes: 100 * draw.int(40, 49) }] },
    { address: slower, tries: [{ takes: 100 * draw.int(50, 59) }] },
  ]
  return {
    stops: draw.shuffle(stops),
    busy,
    slow: [slow, slower],
    /** When the second try has ended. */
    secondEnds: (took[0] ?? 300) + 100 + (took[1] ?? 300),
    /** When the third try has ended. */
    givesUp: [...took, ...pauses].reduce((sum, time) => sum + time, 0),
  }
}

/** A hundred times as slow: nobody has asked for a time limit. */
const slowly = (stops: ReadonlyArray<Stop>) =>
  stops.map((stop): Stop => ({ ...stop, tries: [{ takes: 100 * timeOf(stop) }] }))

/** What the geocoder says to one try after another, for a stop in trouble. */
const troubles: ReadonlyArray<readonly [Outcome, ...ReadonlyArray<Outcome>]> = [
  ["refuses"],
  ["refuses"],
  ["fails", "refuses"],
  ["fails", "fails", "refuses"],
  ["fails", "fails", "refuses"],
  ["fails", "succeeds"],
  ["fails", "fails", "succeeds"],
  ["fails", "fails", "succeeds"],
]

/** A long route: troubled stops, ones without trouble, and of those one that comes up twice. */
const drawLong = (draw: Draw) => {
  const numbers = draw.shuffle(
    Array.from({ length: draw.howMany(24, 24, { small: 2 }) }, (_, index) => index + 2),
  )
  const addresses = numbers.map((number) => `${draw.pick(streets)} ${number}`)
  const time = () => 100 * draw.int(1, 5)
  const troubled = troubles.slice(-draw.howMany(8, 8, { small: 1 })).map(
    ([first, ...later], index): Stop => ({
      address: addresses[index] ?? "",
      tries: [
        { takes: time(), outcome: first },
        ...later.map((outcome): Condition => ({ takes: time(), outcome })),
      ],
    }),
  )
  const easy = addresses
    .slice(troubled.length)
    .map((address): Stop => ({ address, tries: [{ takes: time() }] }))
  const slow: Stop = { address: easy[0]?.address ?? "", tries: [{ takes: 100 * draw.int(30, 40) }] }
  const others = [...troubled, ...easy.slice(1)]
  return { stops: draw.shuffle([slow, slow, ...others]), troubled, slow }
}

/** Two routes, of which the second has one stop, and it is unknown. */
const drawTwo = (draw: Draw) => {
  const [unknown = "", known = "", only = ""] = drawAddresses(draw, 3)
  const first: ReadonlyArray<Stop> = [
    { address: unknown, tries: [{ takes: 100 * draw.int(3, 5), outcome: "refuses" }] },
    { address: known, tries: [{ takes: 100 * draw.int(6, 8) }] },
  ]
  const second: Stop = {
    address: only,
    tries: [{ takes: 100 * draw.int(1, 2), outcome: "refuses" }],
  }
  return { first: draw.shuffle(first), second }
}

const plan = (exercise: typeof Exercise, stops: ReadonlyArray<Stop>) =>
  Effect.suspend(
    (): Effect.Effect<unknown, unknown> => exercise.planRoute(addressesOf(stops)),
  ).pipe(withConditions(Object.fromEntries(stops.map(({ address, tries }) => [address, tries]))))

const addressesOf = (stops: ReadonlyArray<Stop>) => stops.map((stop) => stop.address)

const rowsOf = (stops: ReadonlyArray<Stop>) =>
  stops.map(({ address, tries }) =>
    tries.find(({ outcome }) => outcome !== "fails")?.outcome === "refuses"
      ? { address, problem: `no map knows the address ${address}` }
      : { address, position: `Position of ${address}` },
  )

const timeOf = ({ tries: [first] }: Stop) => Number(first.takes)

const slowest = (stops: ReadonlyArray<Stop>) => Math.max(...stops.map(timeOf))

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("looks up all addresses at the same time", {
    given: (draw) => slowly(drawOnce(["succeeds", "succeeds", "succeeds", "succeeds"])(draw)),
    run: plan,
    expect: (run, stops) => [
      succeedsWithItems(run, rowsOf(stops)),
      callsOnceEach(run, "Geocoder.locate", addressesOf(stops)),
      atLeastInFlight(run, "Geocoder.locate", stops.length),
      takes(run, slowest(stops)),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.oneAfterAnother,
    ],
  }),
  check("keeps the route when an address is unknown", {
    given: drawOnce(["succeeds", "refuses", "succeeds", "succeeds"]),
    run: plan,
    expect: (run, stops) => [
      callsOnceEach(run, "Geocoder.locate", addressesOf(stops)),
      succeedsWithItems(run, rowsOf(stops)),
      takes(run, slowest(stops)),
    ],
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.retriesTheHopeless,
      misconceptions.resultOutside,
      misconceptions.filtered,
      misconceptions.goodOnesFirst,
    ],
  }),
  check("asks again where the geocoder was busy, and only there", {
    given: (draw) => drawBusy(draw, 2),
    run: (exercise, { stops }) => plan(exercise, stops),
    expect: (run, { busy, stops }) => [
      asksAgainOnly(run, busy, addressesOf(stops)),
      triesWithPauses(run, "Geocoder.locate", pauses, busy),
      succeedsWithItems(run, rowsOf(stops)),
      takes(run, slowest(stops)),
    ],
    misconceptions: [misconceptions.retryAll, misconceptions.noBackOff],
  }),
  check("treats each stop of a long route by itself", {
    given: drawLong,
    run: (exercise, { stops }) => plan(exercise, stops),
    expect: (run, { stops, troubled }) => [
      succeedsWithItems(run, rowsOf(stops)),
      ...troubled.map(({ address, tries }) =>
        triesWithPauses(run, "Geocoder.locate", pauses.slice(0, tries.length - 1), address),
      ),
      takes(run, slowest(stops)),
    ],
  }),
  check("gives the route up when the geocoder stays busy, and stops the others", {
    given: (draw) => drawBusy(draw, 9),
    run: (exercise, { stops }) => plan(exercise, stops).pipe(goesOnFor("9 seconds")),
    expect: (run, { busy, givesUp, slow }) => [
      failsWith(run, "GeocoderBusy", { address: busy }),
      interruptsCalls(run, slow),
      takes(run, givesUp + 9000),
      nothingGoesOn(run),
    ],
    misconceptions: [
      misconceptions.catchAll,
      misconceptions.neverGivesUp,
      misconceptions.resultThenCheck,
      misconceptions.joinsInOrder,
      misconceptions.detach,
    ],
  }),
  check("lets a bug stop the whole route", {
    given: drawOnce(["succeeds", "dies", "succeeds", "succeeds"]),
    run: (exercise, stops) => plan(exercise, stops).pipe(goesOnFor("2 seconds")),
    expect: (run, stops) => [
      dies(run),
      takes(run, Math.min(...stops.filter(isBroken).map(timeOf)) + 2000),
      nothingGoesOn(run),
    ],
    misconceptions: [
      misconceptions.retriesBugs,
      misconceptions.catchCauseEach,
      misconceptions.exitEach,
    ],
  }),
  check("lets a bug at a second try stop the whole route", {
    given: (draw) => drawBusy(draw, 1, "dies"),
    run: (exercise, { stops }) => plan(exercise, stops).pipe(goesOnFor("9 seconds")),
    expect: (run, { slow, secondEnds }) => [
      dies(run),
      interruptsCalls(run, slow),
      takes(run, secondEnds + 9000),
      nothingGoesOn(run),
    ],
    misconceptions: [misconceptions.retriesBugs],
  }),
  check("fails with NoStops when no address is known", {
    given: drawOnce(["refuses", "refuses", "refuses"]),
    run: plan,
    expect: (run, stops) => [
      failsWith(run, "NoStops", { addresses: addressesOf(stops) }),
      callsOnceEach(run, "Geocoder.locate", addressesOf(stops)),
      takes(run, slowest(stops)),
    ],
    misconceptions: [
      misconceptions.throwInGen,
      misconceptions.failureReturned,
      misconceptions.floatingFail,
    ],
  }),
  check("plans two routes at the same time", {
    given: drawTwo,
    run: (exercise, { first, second }) =>
      Effect.all(
        [
          plan(exercise, first),
          Effect.delay(Effect.as(Effect.flip(plan(exercise, [second])), "no stops"), 10),
        ],
        { concurrency: "unbounded" },
      ),
    expect: (run, { first }) => [
      succeedsWithItems(run, [rowsOf(first), "no stops"]),
      takes(run, slowest(first)),
    ],
  }),
  check("plans anew when the same Effect is run again", {
    given: (draw) => {
      const [one, other] = [100 * draw.int(1, 4), 100 * draw.int(5, 8)]
      return drawAddresses(draw, 2).map(
        (address, index): Stop => ({
          address,
          tries: [{ takes: one }, { takes: index === 0 ? one : other, outcome: "refuses" }],
        }),
      )
    },
    run: (exercise, stops) =>
      Effect.suspend(() => {
        const made: Effect.Effect<unknown, unknown> = exercise.planRoute(addressesOf(stops))
        return Effect.andThen(made, made)
      }).pipe(
        withConditions(Object.fromEntries(stops.map(({ address, tries }) => [address, tries]))),
      ),
    expect: (run, stops) => [failsWith(run, "NoStops", { addresses: addressesOf(stops) })],
  }),
  check("stops everything when it is interrupted", {
    given: (draw) => drawBusy(draw, 9),
    run: (exercise, { stops, givesUp }) =>
      plan(exercise, stops).pipe(interruptAfter(givesUp - 50), goesOnFor("9 seconds")),
    expect: (run, { busy, givesUp, slow }) => [
      interrupted(run),
      interruptsCalls(run, [busy, ...slow]),
      takes(run, givesUp - 50 + 9000),
      nothingGoesOn(run),
    ],
  }),
])

/** Three tries for the one, one for each of the others. */
const asksAgainOnly = (run: Run, busy: string, addresses: ReadonlyArray<string>) => {
  const tries = addresses.map(
    (address) => calls(run, "Geocoder.locate").filter((call) => call.subject === address).length,
  )
  const wanted = addresses.map((address) => (address === busy ? 3 : 1))
  const show = (counts: ReadonlyArray<number>) =>
    addresses.map((address, index) => `${counts[index]} for ${address}`).join(", ")
  return expectation(
    tries.join() === wanted.join(),
    `Expected these tries: ${show(wanted)}. Yours made ${show(tries)}.`,
  )
}

const isBroken = ({ tries: [first] }: Stop) => first.outcome === "dies"
