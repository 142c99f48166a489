import { calls, type Run, withConditions } from "@fiberlings/core"
import {
  type Arrival,
  arriving,
  callsOnceEach,
  dies,
  type Draw,
  type Expectation,
  exerciseChecks,
  expectation,
  expectationOfTime,
  goesOnFor,
  interruptAfter,
  interrupted,
  interruptsCalls,
  misconceptions,
  noLeaks,
  nothingGoesOn,
  showDuration,
  succeeds,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** What is saved when, and how long its preview takes: milliseconds. */
interface Saved extends Arrival<Exercise.Save> {
  readonly takes: number
}

const nameOf = ({ what }: Saved): string => `${what.file} v${what.version}`

/**
 * The first file is saved again while three previews are being rendered; then the office closes.
 * Neither the first nor the last of those that are rendered to the end is the last to be done.
 */
const drawDay = (draw: Draw) => {
  const [a = "", b = "", c = ""] = draw.shuffle(["roof", "stairs", "cellar", "garage", "porch"])
  const version = draw.int(2, 9)
  const at = [100 * draw.int(3, 6)]
  for (let index = 1; index < 4; index++) at.push((at[index - 1] ?? 0) + 100 * draw.int(2, 4))
  const [first = 0, second = 0, third = 0, fourth = 0] = at
  const others: ReadonlyArray<Saved> = [
    { at: second, what: { file: b, version }, takes: 100 * draw.int(46, 52) + 31 },
    { at: third, what: { file: c, version }, takes: 100 * draw.int(63, 69) + 33 },
  ]
  const saved: ReadonlyArray<Saved> = [
    { at: first, what: { file: a, version }, takes: 6537 },
    ...others.slice(0, draw.howMany(2, 2, { small: 0 })),
    { at: fourth, what: { file: a, version: version + 1 }, takes: 100 * draw.int(46, 52) + 39 },
  ]
  return {
    saved,
    closes: fourth + 100 * draw.int(3, 6),
    heartbeat: 50 * draw.int(2, 6),
    outdated: [`${a} v${version}`],
  }
}
type Day = ReturnType<typeof drawDay>

/** Two files, each saved three times in a row. */
const dayOfChanges = (draw: Draw): Day => {
  const [a = "", b = ""] = draw.shuffle(["roof", "stairs", "cellar", "garage", "porch"])
  const version = draw.int(2, 9)
  const saved = [0, 1, 2, 3, 4, 5].map(
    (index): Saved => ({
      at: 300 * index + 100 * draw.int(2, 4),
      what: { file: index % 2 === 0 ? a : b, version: version + Math.floor(index / 2) },
      takes: 100 * draw.int(35, 39) + 31 + index,
    }),
  )
  return {
    saved,
    closes: 2200,
    heartbeat: 50 * draw.int(2, 6),
    outdated: saved.slice(0, 4).map(nameOf),
  }
}

/** So many files that any limit shows. */
const dayBeforeDeadline = (draw: Draw): Day => ({
  saved: Array.from({ length: draw.howMany(42, 42, { small: 3 }) }, (_, index) => ({
    at: 100 + 40 * index,
    what: { file: `room-${index + 1}`, version: 1 },
    takes: 100 * draw.int(21, 29) + 37,
  })),
  closes: 2000,
  heartbeat: 50 * draw.int(2, 6),
  outdated: [],
})

/** One drawing, rendered long before the office closes. */
const quietDay = (draw: Draw): Day => {
  const file = draw.pick(["roof", "stairs", "cellar", "garage", "porch"])
  return {
    saved: [{ at: 100 * draw.int(21, 29), what: { file, version: 1 }, takes: 1537 }],
    closes: 100 * draw.int(151, 179) + 41,
    heartbeat: 50 * draw.int(2, 6),
    outdated: [],
  }
}

const dayWithoutSaves = (draw: Draw): Day => ({ ...quietDay(draw), saved: [] })

const work = (
  exercise: typeof Exercise,
  { closes, heartbeat, saved }: Day,
  end: "closes" | "dies" = "closes",
) =>
  arriving("Office.nextSave", "saving", saved, closes, end).pipe(
    Effect.flatMap((nextSave) => exercise.renderPreviews(nextSave)),
    withConditions({
      heartbeat: { takes: heartbeat },
      ...Object.fromEntries(saved.map((one) => [nameOf(one), { takes: one.takes }])),
    }),
  )

const endOf = ({ closes, outdated, saved }: Day): number =>
  Math.max(
    closes,
    ...saved.filter((one) => !outdated.includes(nameOf(one))).map(({ at, takes }) => at + takes),
  )

const rendering = (run: Run, name: string) =>
  calls(run, "Api.fetch").find((call) => call.subject === name)

const rendersAtOnce = (run: Run, { saved }: Day): Expectation => {
  const late = saved.find((one) => rendering(run, nameOf(one))?.start !== one.at)
  const begun = late && rendering(run, nameOf(late))?.start
  return expectationOfTime(
    late === undefined,
    `Expected ${late && nameOf(late)} to be rendered from ${showDuration(late?.at ?? 0)} on, when it is saved. ${begun === undefined ? "Yours never began it." : `Yours began at ${showDuration(begun)}.`}`,
  )
}

/** Each outdated rendering is interrupted when the newer version is saved. */
const stopsOutdated = (run: Run, { outdated, saved }: Day): Expectation => {
  const stoppedAt = (name: string): number => {
    const older = saved.find((one) => nameOf(one) === name)
    const newer = saved.find(
      ({ what }) => what.file === older?.what.file && what.version === older.what.version + 1,
    )
    return newer?.at ?? 0
  }
  const wrong = outdated.find((name) => {
    const call = rendering(run, name)
    return call?.outcome !== "interrupt" || call.end !== stoppedAt(name)
  })
  const older = rendering(run, wrong ?? "")
  const seen =
    older?.outcome === "interrupt"
      ? `it was interrupted at ${showDuration(older.end ?? 0)}`
      : "it went on"
  return expectation(
    wrong === undefined,
    `Expected ${wrong} to be interrupted at ${showDuration(stoppedAt(wrong ?? ""))}, when the next version is saved. In yours ${seen}.`,
  )
}

/** The run as if no heartbeat had been sent: the end may hit one, and that is right. */
const withoutHeartbeats = (run: Run): Run => {
  const isHeartbeat = (event: Run["trace"]["events"][number]) =>
    event._tag === "CallStarted" && event.subject === "heartbeat"
  return {
    ...run,
    trace: { ...run.trace, events: run.trace.events.filter((one) => !isHeartbeat(one)) },
  }
}

/** The first one is sent before anybody has saved anything. */
const beginsWithHeartbeat = (run: Run): Expectation => {
  const first = calls(run).find(({ subject }) => subject === "heartbeat")?.start
  return expectationOfTime(
    first === undefined || first === 0,
    `Expected heartbeats from the beginning on, before anything is saved. Yours sent the first at ${showDuration(first ?? 0)}.`,
  )
}

/** One each second, to the end: from start to start, or from the end of one to the next. */
const sendsHeartbeats = (run: Run, day: Day): Expectation => {
  const end = endOf(day)
  const sent = calls(run).filter(
    ({ start, subject }) => subject === "heartbeat" && start < end,
  ).length
  const least = Math.floor(end / (1000 + day.heartbeat))
  const most = Math.floor(end / 1000) + 1
  return expectation(
    least <= sent && sent <= most,
    `Expected ${least} to ${most} heartbeats until the last preview is rendered. Yours sent ${sent === 0 ? "none" : sent}.`,
  )
}

const known = [
  misconceptions.ownRuntime,
  misconceptions.detach,
  misconceptions.noScope,
  misconceptions.foreverInline,
  misconceptions.fiberSetJoin,
  misconceptions.endlessInTheSet,
  misconceptions.joinedForever,
  misconceptions.allForever,
  misconceptions.scopeAroundFork,
  misconceptions.scopeAroundSet,
  misconceptions.newPlaceEachTime,
  misconceptions.othersStoppedToo,
  misconceptions.clearAsWait,
  misconceptions.scopeTooSoon,
  misconceptions.olderGoesOn,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("renders each drawing as soon as it is saved", {
    given: drawDay,
    run: work,
    expect: (run, day) => [
      rendersAtOnce(run, day),
      callsOnceEach(withoutHeartbeats(run), "Api.fetch", day.saved.map(nameOf)),
    ],
    misconceptions: known,
  }),
  check("stops the older version of a file, and nothing else", {
    given: drawDay,
    run: work,
    expect: (run, day) => [
      stopsOutdated(run, day),
      interruptsCalls(withoutHeartbeats(run), day.outdated),
    ],
    misconceptions: known,
  }),
  check("stops each of many versions that follow one another", {
    given: dayOfChanges,
    run: work,
    expect: (run, day) => [
      rendersAtOnce(run, day),
      stopsOutdated(run, day),
      interruptsCalls(withoutHeartbeats(run), day.outdated),
    ],
    misconceptions: known,
  }),
  check("renders as many files at the same time as there are", {
    given: dayBeforeDeadline,
    run: work,
    expect: (run, day) => [
      rendersAtOnce(run, day),
      interruptsCalls(withoutHeartbeats(run), []),
      takes(run, endOf(day)),
    ],
    misconceptions: known,
  }),
  check("ends with the last preview", {
    given: drawDay,
    run: work,
    expect: (run, day) => [succeeds(run), takes(run, endOf(day)), noLeaks(run)],
    misconceptions: known,
  }),
  check("sends heartbeats until then, and none after it", {
    given: drawDay,
    run: (exercise, day) => work(exercise, day).pipe(goesOnFor("4 seconds")),
    expect: (run, day) => [
      beginsWithHeartbeat(run),
      sendsHeartbeats(run, day),
      nothingGoesOn(run),
      noLeaks(run),
    ],
    misconceptions: [...known, misconceptions.forkChildInHelper, misconceptions.forkedLate],
  }),
  check("goes on while the office is open, also when nothing is rendered", {
    given: quietDay,
    run: work,
    expect: (run, day) => [succeeds(run), takes(run, day.closes), sendsHeartbeats(run, day)],
    misconceptions: known,
  }),
  check("ends on a day on which nothing is saved", {
    given: dayWithoutSaves,
    run: work,
    expect: (run, day) => [succeeds(run), takes(run, day.closes), noLeaks(run)],
    misconceptions: known,
  }),
  check("dies when the wait for a drawing dies of a bug", {
    given: drawDay,
    run: (exercise, day) => work(exercise, day, "dies").pipe(goesOnFor("4 seconds")),
    expect: (run) => [dies(run), nothingGoesOn(run), noLeaks(run)],
    misconceptions: [
      misconceptions.ownRuntime,
      misconceptions.detach,
      misconceptions.detachFix,
      misconceptions.forkChildInHelper,
    ],
  }),
  check("leaves nothing running when it is interrupted", {
    given: (draw) => {
      const day = drawDay(draw)
      return { ...day, after: day.closes + 100 * draw.int(1, 9) + 11 }
    },
    run: (exercise, day) => work(exercise, day).pipe(interruptAfter(day.after)),
    expect: (run, { after }) => [interrupted(run), noLeaks(run), takes(run, after)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detach, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted at any other step", {
    given: drawDay,
    run: work,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detachThenGuard],
  }),
])
