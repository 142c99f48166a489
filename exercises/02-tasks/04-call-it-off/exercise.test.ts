import { type Run, withConditions } from "@fiberlings/core"
import {
  calls,
  callsOnceEach,
  dies,
  type Draw,
  exerciseChecks,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  never,
  neverSleepsItself,
  noLeaks,
  startsAfter,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** In milliseconds. The window is closed long before the export is done. */
const drawWindow = (draw: Draw) => {
  const window = 100 * draw.int(11, 19)
  return {
    window,
    export: 100 * draw.int(51, 79),
    /** The 37 ms keep a guess from being right by chance. */
    cleanUp: 100 * draw.int(3, 14) + 37,
    /** Longer than anybody would wait by a time limit. */
    longCleanUp: 1000 * draw.int(61, 90) + 37,
    freeSpace: 100 * draw.int(3, 8),
    /** A moment at which the export is under way and the window open. */
    during: 100 * draw.int(3, window / 100 - 2) + 51,
    /** How long an export takes that is done before. */
    quick: 100 * draw.int(2, 8),
  }
}
type Given = ReturnType<typeof drawWindow>

const takesSoLong = (given: Given) => ({
  export: { takes: given.export },
  window: { takes: given.window },
  "clean-up": { takes: given.cleanUp },
  "free space": { takes: given.freeSpace },
})

const run = (exercise: typeof Exercise, given: Given): Effect.Effect<unknown, unknown> =>
  exercise.exportWindow.pipe(withConditions(takesSoLong(given)))

const cleanUpIsLong = "the clean-up takes more than a minute"

/** The export was cut short, and not exactly one clean-up was carried through. */
const halfFileLeft = (run: Run): boolean => {
  const some = calls(run)
  const stopped = some.some((call) => call.subject === "export" && call.outcome === "interrupt")
  const cleaned = some.filter((call) => call.subject === "clean-up" && call.outcome === "success")
  return stopped && cleaned.length !== 1
}

const stopping = [
  misconceptions.joinAfterInterrupt,
  misconceptions.forkedInterrupt,
  misconceptions.sleepForCleanUp,
  misconceptions.cleanUpTimeLimit,
  misconceptions.interruptUnsafe,
  misconceptions.stopFlag,
  misconceptions.parentEndDoesIt,
  misconceptions.interruptionCaught,
  misconceptions.cleanUpElsewhere,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("calls the export off, and cleans up", {
    given: drawWindow,
    run,
    expect: (run) => [
      succeedsWith(run, "Data from free space"),
      callsOnceEach(run, "Api.request", ["export"]),
      interruptsCalls(run, ["export"]),
      callsOnceEach(run, "Api.fetch", ["window", "clean-up", "free space"]),
      startsAfter(run, "clean-up", "export"),
    ],
    misconceptions: stopping,
  }),
  check("asks for the free space when the clean-up is done, and not later", {
    given: drawWindow,
    run: (exercise) => exercise.exportWindow,
    scenarios: (given) => ({
      "the clean-up is quick": takesSoLong(given),
      [cleanUpIsLong]: takesSoLong({ ...given, cleanUp: given.longCleanUp }),
    }),
    expect: (run, { window, cleanUp, freeSpace, longCleanUp }, scenario) => [
      startsAfter(run, "free space", "clean-up"),
      takes(run, window + (scenario === cleanUpIsLong ? longCleanUp : cleanUp) + freeSpace),
      neverSleepsItself(run),
    ],
    misconceptions: stopping,
  }),
  check("removes nothing when the export has ended by itself", {
    given: drawWindow,
    run: (exercise) => exercise.exportWindow,
    scenarios: ({ window, quick, freeSpace }) => {
      const others = { window: { takes: window }, "free space": { takes: freeSpace } }
      return {
        "the export is done before the window closes": { export: { takes: quick }, ...others },
        "the export fails before the window closes": {
          export: { takes: quick, outcome: "fails" },
          ...others,
        },
        "the export dies of a bug before the window closes": {
          export: { takes: quick, outcome: "dies" },
          ...others,
        },
      }
    },
    expect: (run, { window, freeSpace }) => [
      callsOnceEach(run, "Api.fetch", ["window", "free space"]),
      succeedsWith(run, "Data from free space"),
      takes(run, window + freeSpace),
    ],
    misconceptions: [misconceptions.cleanUpAlways, misconceptions.cleanUpByCaller],
  }),
  check("cleans up when the whole program is interrupted", {
    given: drawWindow,
    run: (exercise, given) => run(exercise, given).pipe(interruptAfter(given.during)),
    expect: (run, { during, cleanUp }) => [
      interrupted(run),
      noLeaks(run),
      callsOnceEach(run, "Api.fetch", ["window", "clean-up"]),
      startsAfter(run, "clean-up", "export"),
      takes(run, during + cleanUp),
    ],
    misconceptions: [misconceptions.detachFix, misconceptions.cleanUpByCaller],
  }),
  check("leaves a bug a bug, and no half file", {
    given: drawWindow,
    run: (exercise) => exercise.exportWindow,
    scenarios: (given) => {
      const usual = takesSoLong(given)
      return {
        "the window dies of a bug": { ...usual, window: { ...usual.window, outcome: "dies" } },
        "the question for the free space dies of a bug": {
          ...usual,
          "free space": { ...usual["free space"], outcome: "dies" },
        },
      }
    },
    expect: (run) => [
      dies(run),
      never(run, "an export that was stopped, and its half file left", halfFileLeft),
      noLeaks(run),
    ],
    misconceptions: [misconceptions.detachFix, misconceptions.cleanUpByCaller],
  }),
  check("leaves no half file, wherever it is interrupted", {
    given: drawWindow,
    run,
    interruptAt: "everyOperation",
    expect: (run) => [
      never(run, "an export that was stopped, and its half file left", halfFileLeft),
      noLeaks(run),
    ],
    misconceptions: [misconceptions.detachFix, misconceptions.cleanUpByCaller],
  }),
  check("removes nothing that was done, when it is interrupted later", {
    given: drawWindow,
    run: (exercise, { quick }) => exercise.exportWindow.pipe(interruptAfter(quick + 151)),
    scenarios: ({ window, quick }) => {
      const open = { window: { takes: window } }
      return {
        "the export was done": { export: { takes: quick }, ...open },
        "the export had failed": { export: { takes: quick, outcome: "fails" }, ...open },
        "the export had died of a bug": { export: { takes: quick, outcome: "dies" }, ...open },
      }
    },
    expect: (run, { quick }) => [
      callsOnceEach(run, "Api.fetch", ["window"]),
      interrupted(run),
      takes(run, quick + 151),
    ],
    misconceptions: [
      misconceptions.detachFix,
      misconceptions.cleanUpAlways,
      misconceptions.cleanUpByCaller,
    ],
  }),
])
