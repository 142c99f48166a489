import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  dies,
  type Draw,
  type Expectation,
  exerciseChecks,
  expectation,
  expectationOfTime,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  nothingGoesOn,
  showDuration,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** In milliseconds. The 37 ms keep the upload from ending together with a heartbeat. */
const drawDurations = (draw: Draw) => ({
  upload: 100 * draw.int(121, 149) + 37,
  heartbeat: 100 + 50 * draw.int(0, 4),
})
type Durations = ReturnType<typeof drawDurations>

/** All shorter than any of the others: who ends the heartbeats by the clock is wrong about one. */
const drawShort = (draw: Draw) => {
  const { heartbeat } = drawDurations(draw)
  const seconds = draw.int(3, 5)
  return {
    heartbeat,
    inAPause: 1000 * seconds + 637,
    /** Just before the next one, and before it is over: a heartbeat may follow the last one's end... */
    beforeNext: (1000 + heartbeat) * seconds - 19,
    inTheMiddle: (1000 + heartbeat) * seconds + 51,
    /** ...or come once a second. */
    beforeNextSecond: 1000 * seconds - 19,
    inTheMiddleOfASecond: 1000 * seconds + 51,
  }
}

/** When the upload ends, by the name of the scenario. */
const endIn = (scenario: string) =>
  scenario.endsWith("just before a heartbeat")
    ? "beforeNext"
    : scenario.endsWith("just before the next second")
      ? "beforeNextSecond"
      : scenario.endsWith("while a heartbeat is sent")
        ? "inTheMiddle"
        : scenario.endsWith("at the beginning of a second")
          ? "inTheMiddleOfASecond"
          : "inAPause"

const upload = (exercise: typeof Exercise, { heartbeat, upload }: Durations) =>
  exercise.uploadVideo.pipe(
    withConditions({ upload: { takes: upload }, heartbeat: { takes: heartbeat } }),
  )

/** One each second: the second may be from start to start, or from the end of one to the next. */
const sendsHeartbeats = (run: Run, { heartbeat, upload }: Durations, nth = 0): Expectation => {
  const uploading = calls(run, "Api.request")[nth]
  const began = uploading?.start ?? 0
  const starts = calls(run)
    .filter(
      ({ start, subject }) => subject === "heartbeat" && start >= began && start < began + upload,
    )
    .map(({ start }) => start)
  const least = Math.floor(upload / (1000 + heartbeat))
  const most = Math.floor(upload / 1000) + 1
  const crowded = starts.findIndex((start, index) => start < (starts[index - 1] ?? -1000) + 1000)
  return starts.length < least || starts.length > most
    ? expectation(
        false,
        `Expected ${least} to ${most} heartbeats during the upload. Yours sent ${starts.length === 0 ? "none" : starts.length}.`,
      )
    : expectationOfTime(
        crowded === -1,
        `Expected a second between two heartbeats. Yours sent one at ${showDuration(starts[crowded - 1] ?? 0)} and the next at ${showDuration(starts[crowded] ?? 0)}.`,
      )
}

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("sends heartbeats while it uploads", {
    given: drawDurations,
    run: upload,
    expect: (run, durations) => [
      succeedsWith(run, "Data from upload"),
      callsOnceEach(run, "Api.request", ["upload"]),
      sendsHeartbeats(run, durations),
      takes(run, durations.upload),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.foreverInline,
      misconceptions.allForever,
      misconceptions.joinedForever,
      misconceptions.noScope,
      misconceptions.scopeAroundFork,
      misconceptions.busyWait,
    ],
  }),
  check("stops them when the upload has ended", {
    given: drawShort,
    run: (exercise) => exercise.uploadVideo.pipe(goesOnFor("4 seconds")),
    scenarios: ({ heartbeat, ...ends }) => {
      const beat = { heartbeat: { takes: heartbeat } }
      return {
        "the upload succeeds": { upload: { takes: ends.inAPause }, ...beat },
        "the upload succeeds just before a heartbeat": {
          upload: { takes: ends.beforeNext },
          ...beat,
        },
        "the upload succeeds just before the next second": {
          upload: { takes: ends.beforeNextSecond },
          ...beat,
        },
        "the upload succeeds while a heartbeat is sent": {
          upload: { takes: ends.inTheMiddle },
          ...beat,
        },
        "the upload succeeds at the beginning of a second": {
          upload: { takes: ends.inTheMiddleOfASecond },
          ...beat,
        },
        "the upload fails": { upload: { takes: ends.inAPause, outcome: "fails" }, ...beat },
        "the upload dies of a bug": { upload: { takes: ends.inAPause, outcome: "dies" }, ...beat },
      }
    },
    expect: (run, given, scenario) => [
      nothingGoesOn(run),
      noLeaks(run),
      callsOnceEach(run, "Api.request", ["upload"]),
      takes(run, given[endIn(scenario)] + 4000),
      scenario.startsWith("the upload succeeds")
        ? succeedsWith(run, "Data from upload")
        : scenario === "the upload fails"
          ? failsWith(run, "RequestFailed", { name: "upload" })
          : dies(run),
    ],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.detach,
      misconceptions.raceNeverFails,
      misconceptions.interruptOnSuccessOnly,
      misconceptions.interruptInCatch,
      misconceptions.forkChildInHelper,
    ],
  }),
  check("sends them during the next upload too", {
    given: drawDurations,
    run: (exercise, given) => Effect.andThen(upload(exercise, given), upload(exercise, given)),
    expect: (run, durations) => [
      succeedsWith(run, "Data from upload"),
      sendsHeartbeats(run, durations, 1),
      noLeaks(run),
    ],
  }),
  check("stops them when it is interrupted", {
    given: (draw) => ({ ...drawDurations(draw), after: 100 * draw.int(13, 29) + 11 }),
    run: (exercise, given) =>
      upload(exercise, given).pipe(interruptAfter(given.after), goesOnFor("4 seconds")),
    expect: (run, { after }) => [
      interrupted(run),
      nothingGoesOn(run),
      takes(run, after + 4000),
      noLeaks(run),
    ],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detach],
  }),
  check("stops them when it is interrupted at any other step", {
    given: drawDurations,
    run: upload,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.detachThenGuard],
  }),
])
