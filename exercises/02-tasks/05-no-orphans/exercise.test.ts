import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  dies,
  type Draw,
  type Expectation,
  exerciseChecks,
  expectation,
  failsWith,
  goesOnFor,
  interruptAfter,
  interrupted,
  misconceptions,
  noLeaks,
  nothingGoesOn,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

/** In milliseconds. The 37 ms keep the upload from ending together with a heartbeat. */
const drawDurations = (draw: Draw) => ({
  upload: 100 * draw.int(45, 79) + 37,
  heartbeat: 100 + 50 * draw.int(0, 4),
})
type Durations = ReturnType<typeof drawDurations>

const upload = (exercise: typeof Exercise, { heartbeat, upload }: Durations) =>
  exercise.uploadVideo.pipe(
    withConditions({ upload: { takes: upload }, heartbeat: { takes: heartbeat } }),
  )

/** One each second: the second may be from start to start, or from the end of one to the next. */
const sendsHeartbeats = (run: Run, { heartbeat, upload }: Durations): Expectation => {
  const [uploading] = calls(run, "Api.request")
  const sent = calls(run).filter(
    ({ start, subject }) =>
      subject === "heartbeat" && uploading !== undefined && start < uploading.start + upload,
  ).length
  const least = Math.floor(upload / (1000 + heartbeat))
  const most = Math.floor(upload / 1000) + 1
  return expectation(
    least <= sent && sent <= most,
    `Expected ${least} to ${most} heartbeats during the upload. Yours sent ${sent === 0 ? "none" : sent}.`,
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
    given: drawDurations,
    run: (exercise) => exercise.uploadVideo.pipe(goesOnFor("4 seconds")),
    scenarios: ({ heartbeat, upload }) => ({
      "the upload succeeds": { upload: { takes: upload }, heartbeat: { takes: heartbeat } },
      "the upload fails": {
        upload: { takes: upload, outcome: "fails" },
        heartbeat: { takes: heartbeat },
      },
      "the upload dies of a bug": {
        upload: { takes: upload, outcome: "dies" },
        heartbeat: { takes: heartbeat },
      },
    }),
    expect: (run, _, scenario) => [
      nothingGoesOn(run),
      noLeaks(run),
      scenario === "the upload succeeds"
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
  check("stops them when it is interrupted", {
    given: (draw) => ({ ...drawDurations(draw), after: 100 * draw.int(13, 29) + 11 }),
    run: (exercise, given) =>
      upload(exercise, given).pipe(interruptAfter(given.after), goesOnFor("4 seconds")),
    expect: (run) => [interrupted(run), nothingGoesOn(run), noLeaks(run)],
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
