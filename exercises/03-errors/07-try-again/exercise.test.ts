import { type Condition, withConditions } from "@fiberlings/core"
import {
  type Draw,
  dies,
  endsAsInterrupted,
  exerciseChecks,
  failsWith,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  succeedsWith,
  takes,
  triesWithPauses,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const pauses = [200, 400, 800] as const
const enough = 4

type Outcome = NonNullable<Condition["outcome"]>

/** An address, and how long its tries take: milliseconds, each try's own. */
const drawStop = (draw: Draw) => {
  const street = draw.pick(["Mill Lane", "Quay Street", "Abbey Road", "Ropewalk", "North Gate"])
  return {
    address: `${street} ${draw.int(2, 98)}`,
    times: draw.shuffle([100, 200, 300, 500, 600, 700, 900, 1000]),
  }
}
type Stop = ReturnType<typeof drawStop>

/** The geocoder's answers to one try after another; the last one stays. */
const inTurn = ({ times }: Stop, outcomes: ReadonlyArray<Outcome>): ReadonlyArray<Condition> =>
  outcomes.map((outcome, index) => ({ outcome, takes: times[index] ?? 300 }))

/** So many times too busy. */
const busy = (count: number): ReadonlyArray<Outcome> => Array.from({ length: count }, () => "fails")

const find = (exercise: typeof Exercise, stop: Stop, outcomes: ReadonlyArray<Outcome>) =>
  Effect.suspend(() => exercise.findStop(stop.address)).pipe(
    withConditions({ [stop.address]: inTurn(stop, outcomes) }),
  )

/** The scenarios of a stop whose geocoder is busy so many times, and then comes to this. */
const afterBusy = (counts: ReadonlyArray<number>, outcome: Outcome) => (stop: Stop) =>
  Object.fromEntries(
    counts.map((count) => [
      `the geocoder was busy ${count === 0 ? "never" : count === 1 ? "once" : `${count} times`}`,
      { [stop.address]: inTurn(stop, [...busy(count), outcome, "succeeds"]) },
    ]),
  )

/** How often it was busy in this scenario. */
const busyIn = (scenario: string) =>
  scenario.endsWith("never") ? 0 : scenario.endsWith("once") ? 1 : scenario.includes(" 2 ") ? 2 : 3

/** So many tries with their pauses, and nothing else. */
const timeOf = ({ times }: Stop, tries: number) =>
  [...times.slice(0, tries), ...pauses.slice(0, tries - 1)].reduce((sum, time) => sum + time, 0)

/** A moment in the second pause. */
const inPause = (stop: Stop) => timeOf(stop, 2) + 250

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("asks once when the geocoder answers", {
    // However long it takes: nobody has asked for a time limit.
    given: (draw) => ({ ...drawStop(draw), times: [1000 * draw.int(61, 119)] }),
    run: (exercise, stop) => find(exercise, stop, ["succeeds"]),
    expect: (run, stop) => [
      triesWithPauses(run, "Geocoder.locate", []),
      succeedsWith(run, `Position of ${stop.address}`),
      takes(run, timeOf(stop, 1)),
    ],
    misconceptions: [misconceptions.ownRuntime, misconceptions.repeatForRetry],
  }),
  check("asks again when it was busy, after longer and longer pauses", {
    given: (draw) => ({ ...drawStop(draw), busy: draw.int(2, 3) }),
    run: (exercise, stop) => find(exercise, stop, [...busy(stop.busy), "succeeds"]),
    expect: (run, stop) => [
      triesWithPauses(run, "Geocoder.locate", pauses.slice(0, stop.busy)),
      succeedsWith(run, `Position of ${stop.address}`),
      takes(run, timeOf(stop, stop.busy + 1)),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.tryCatchLoop,
      misconceptions.repeatForRetry,
      misconceptions.minForMax,
      misconceptions.noBackOff,
      misconceptions.samePause,
    ],
  }),
  check("gives up after four tries in all, with the geocoder's own error", {
    given: drawStop,
    // Later it would answer: a program that never gives up comes to its end too.
    run: (exercise, stop) => find(exercise, stop, [...busy(8), "succeeds"]),
    expect: (run, stop) => [
      triesWithPauses(run, "Geocoder.locate", pauses),
      failsWith(run, "GeocoderBusy", { address: stop.address }),
      takes(run, timeOf(stop, enough)),
    ],
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.repeatForRetry,
      misconceptions.minForMax,
      misconceptions.noBackOff,
      misconceptions.samePause,
      misconceptions.timesCountsAll,
      misconceptions.neverGivesUp,
      misconceptions.pauseAfterLastTry,
    ],
  }),
  check("asks no second time for an address that does not exist", {
    given: drawStop,
    run: (exercise, stop) => find(exercise, stop, ["refuses", "succeeds"]),
    expect: (run, stop) => [
      triesWithPauses(run, "Geocoder.locate", []),
      failsWith(run, "AddressUnknown", { address: stop.address }),
      takes(run, timeOf(stop, 1)),
    ],
    misconceptions: [misconceptions.retriesTheHopeless],
  }),
  check("stops asking as soon as it learns that", {
    given: drawStop,
    run: (exercise, stop) => Effect.suspend(() => exercise.findStop(stop.address)),
    scenarios: afterBusy([1, 2, 3], "refuses"),
    expect: (run, stop, scenario) => [
      triesWithPauses(run, "Geocoder.locate", pauses.slice(0, busyIn(scenario))),
      failsWith(run, "AddressUnknown", { address: stop.address }),
      takes(run, timeOf(stop, busyIn(scenario) + 1)),
    ],
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.repeatForRetry,
      misconceptions.minForMax,
      misconceptions.noBackOff,
      misconceptions.retriesTheHopeless,
    ],
  }),
  check("asks no second time after a bug", {
    given: drawStop,
    run: (exercise, stop) => Effect.suspend(() => exercise.findStop(stop.address)),
    scenarios: afterBusy([0, 1, 2], "dies"),
    expect: (run, stop, scenario) => [
      triesWithPauses(run, "Geocoder.locate", pauses.slice(0, busyIn(scenario))),
      dies(run),
      takes(run, timeOf(stop, busyIn(scenario) + 1)),
    ],
    misconceptions: [misconceptions.retriesBugs],
  }),
  check("stops at once when interrupted in a pause", {
    given: drawStop,
    run: (exercise, stop) => find(exercise, stop, busy(8)).pipe(interruptAfter(inPause(stop))),
    expect: (run, stop) => [
      interrupted(run),
      takes(run, inPause(stop)),
      triesWithPauses(run, "Geocoder.locate", pauses.slice(0, 1)),
      noLeaks(run),
    ],
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.repeatForRetry,
      misconceptions.minForMax,
      misconceptions.noBackOff,
      misconceptions.uninterruptibleTries,
    ],
  }),
  check("stops at once when interrupted at any other step", {
    given: drawStop,
    run: (exercise, stop) => find(exercise, stop, [...busy(2), "succeeds"]),
    interruptAt: "everyOperation",
    expect: (run) => [endsAsInterrupted(run), noLeaks(run)],
    misconceptions: [misconceptions.uninterruptibleTries],
  }),
  check("counts the tries of two stops apart", {
    given: drawStop,
    run: (exercise, stop) =>
      Effect.all(
        [
          find(exercise, stop, [...busy(3), "succeeds"]),
          find(exercise, { ...stop, address: "Harbour 1" }, [...busy(3), "succeeds"]).pipe(
            Effect.delay(50),
          ),
        ],
        { concurrency: "unbounded" },
      ),
    expect: (run, stop) => [
      succeedsWith(run, [`Position of ${stop.address}`, "Position of Harbour 1"]),
      takes(run, timeOf(stop, enough) + 50),
    ],
    misconceptions: [
      misconceptions.tryCatchLoop,
      misconceptions.repeatForRetry,
      misconceptions.noBackOff,
      misconceptions.sharedCount,
    ],
  }),
  check("tries as often when the same Effect is run again", {
    given: drawStop,
    run: (exercise, stop) =>
      Effect.suspend(() => {
        const finding = exercise.findStop(stop.address)
        return Effect.andThen(Effect.result(finding), finding)
      }).pipe(withConditions({ [stop.address]: inTurn(stop, [...busy(7), "succeeds"]) })),
    expect: (run, stop) => [
      triesWithPauses(run, "Geocoder.locate", [...pauses, 0, ...pauses]),
      succeedsWith(run, `Position of ${stop.address}`),
    ],
    misconceptions: [misconceptions.countMadeOnce],
  }),
])
