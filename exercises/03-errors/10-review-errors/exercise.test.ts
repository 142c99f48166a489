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
const streets = ["Mill Lane", "Quay Street", "Abbey Road", "Ropewalk", "North Gate"]

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
const drawBusy = (draw: Draw, times: number) => {
  const [busy = "", quick = "", slow = "", slower = ""] = drawAddresses(draw, 4)
  const took = draw.shuffle([500, 600, 700, 800]).slice(0, 3)
  const fails = Array.from(
    { length: times },
    (_, index): Condition => ({ takes: took[index] ?? 300, outcome: "fails" }),
  )
  const answers: Condition = { takes: took[times] ?? 300, outcome: "succeeds" }
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
    /** When the third try has ended. */
    givesUp: [...took, ...pauses].reduce((sum, time) => sum + time, 0),
  }
}

const plan = (exercise: typeof Exercise, stops: ReadonlyArray<Stop>) =>
  Effect.suspend(
    (): Effect.Effect<unknown, unknown> => exercise.planRoute(addressesOf(stops)),
  ).pipe(withConditions(Object.fromEntries(stops.map(({ address, tries }) => [address, tries]))))

const addressesOf = (stops: ReadonlyArray<Stop>) => stops.map((stop) => stop.address)

const rowsOf = (stops: ReadonlyArray<Stop>) =>
  stops.map(({ address, tries }) =>
    tries[0].outcome === "refuses"
      ? { address, problem: `no map knows the address ${address}` }
      : { address, position: `Position of ${address}` },
  )

const timeOf = ({ tries: [first] }: Stop) => Number(first.takes)

const slowest = (stops: ReadonlyArray<Stop>) => Math.max(...stops.map(timeOf))

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("looks up all addresses at the same time", {
    given: drawOnce(["succeeds", "succeeds", "succeeds", "succeeds"]),
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
    misconceptions: [misconceptions.catchCauseEach, misconceptions.exitEach],
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
