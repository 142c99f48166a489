import { calls, recordCall, type Run, withConditions } from "@fiberlings/core"
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
  misconceptions,
  noLeaks,
  nothingGoesOn,
  showDuration,
  succeeds,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

/** What is typed when, and how long the server needs to answer it: milliseconds. */
interface Typed extends Arrival<Exercise.Input> {
  readonly takes: number
  /** When it is out of date, if it is not answered. */
  readonly stopped?: number
}

const nameOf = ({ what }: Typed): string => `${what.field} ${what.text}`

/** Each field is typed into twice, both at the same time; then once each, and the form is closed. */
const drawTyping = (draw: Draw) => {
  const [one = "from", other = "to"] = draw.shuffle(["from", "to"] as const)
  const [a = "", b = "", c = "", d = ""] = draw.shuffle(["Ba", "Ul", "Ros", "Wei", "Kob", "Tri"])
  const first = 100 * draw.int(2, 5)
  const second = first + 100 * draw.int(2, 4)
  const third = second + 100 * draw.int(2, 4)
  const fourth = third + 100 * draw.int(2, 4)
  const later = fourth + 100 * draw.int(26, 29)
  const last = later + 100 * draw.int(2, 4)
  const closes = last + 100 * draw.int(13, 16)
  const typed: ReadonlyArray<Typed> = [
    { at: first, what: { field: one, text: a }, takes: 2537, stopped: third },
    { at: second, what: { field: other, text: b }, takes: 2431, stopped: fourth },
    { at: third, what: { field: one, text: `${a}d` }, takes: 100 * draw.int(8, 11) + 39 },
    { at: fourth, what: { field: other, text: `${b}m` }, takes: 100 * draw.int(12, 16) + 33 },
    { at: later, what: { field: one, text: c }, takes: 100 * draw.int(6, 9) + 37 },
    { at: last, what: { field: other, text: d }, takes: 2943, stopped: closes },
  ]
  return { typed, closes }
}
type Typing = ReturnType<typeof drawTyping>

/** One field is typed into four times, each time while the search before is still under way. */
const drawHastyTyping = (draw: Draw): Typing => {
  const [one = "from", other = "to"] = draw.shuffle(["from", "to"] as const)
  const [a = "", b = ""] = draw.shuffle(["Ess", "Ulm", "Han", "Jen", "Lin", "Pla"])
  const at = [0, 1, 2, 3, 4].map((index) => 300 * index + 100 * draw.int(2, 4))
  const [first = 0, second = 0, third = 0, fourth = 0, fifth = 0] = at
  const typed: ReadonlyArray<Typed> = [
    { at: first, what: { field: one, text: a }, takes: 2537, stopped: third },
    { at: second, what: { field: other, text: b }, takes: 2431 },
    { at: third, what: { field: one, text: `${a}e` }, takes: 2643, stopped: fourth },
    { at: fourth, what: { field: one, text: `${a}en` }, takes: 2741, stopped: fifth },
    { at: fifth, what: { field: one, text: `${a}end` }, takes: 2339 },
  ]
  return { typed, closes: 6000 + 100 * draw.int(1, 9) }
}

/** The whole of it; in a proof only the first inputs. */
const shortened = (draw: Draw, { closes, typed }: Typing, scope: { small: number }): Typing => {
  const some = typed.slice(0, draw.howMany(typed.length, typed.length, scope))
  const ends = [closes, ...some.map(({ at }) => at)]
  return {
    typed: some.map(({ stopped, ...one }) =>
      stopped !== undefined && ends.includes(stopped) ? { ...one, stopped } : one,
    ),
    closes,
  }
}

/** Longer than anybody would wait by a time limit, nothing is typed. */
const drawTypingWithABreak = (draw: Draw): Typing => {
  const { closes, typed } = drawTyping(draw)
  const pause = 1000 * draw.int(12, 60)
  const later = ({ stopped, ...one }: Typed): Typed => ({
    ...one,
    at: one.at + pause,
    ...(stopped === undefined ? {} : { stopped: stopped + pause }),
  })
  return { typed: [...typed.slice(0, 4), ...typed.slice(4).map(later)], closes: closes + pause }
}

const work = (
  exercise: typeof Exercise,
  { closes, typed }: Typing,
  end: "closes" | "dies" = "closes",
) =>
  arriving("Form.nextInput", "typing", typed, closes, end).pipe(
    Effect.flatMap((nextInput) =>
      exercise.suggestStations({
        nextInput,
        show: (_, suggestions) =>
          recordCall("Form.show", `show ${suggestions.replace("Data from ", "")}`, Effect.void),
      }),
    ),
    withConditions(Object.fromEntries(typed.map((one) => [nameOf(one), { takes: one.takes }]))),
  )

const searchFor = (run: Run, typed: Typed) =>
  calls(run, "Api.fetch").find((call) => call.subject === nameOf(typed))

const searchesAtOnce = (run: Run, { typed }: Typing): Expectation => {
  const late = typed.find((one) => searchFor(run, one)?.start !== one.at)
  const begun = late && searchFor(run, late)?.start
  return expectationOfTime(
    late === undefined,
    `Expected the search for ${late && nameOf(late)} to begin at ${showDuration(late?.at ?? 0)}, when it is typed. ${begun === undefined ? "Yours never began it." : `Yours began it at ${showDuration(begun)}.`}`,
  )
}

/** Of the searches in question, each is interrupted at the moment when it is out of date. */
const stopsAtOnce = (run: Run, some: ReadonlyArray<Typed>): Expectation => {
  const wrong = some.find((one) => {
    const search = searchFor(run, one)
    return search?.end !== one.stopped || search?.outcome !== "interrupt"
  })
  const search = wrong && searchFor(run, wrong)
  const ended =
    search?.outcome === "interrupt"
      ? `it was interrupted at ${showDuration(search.end ?? 0)}`
      : "it went on"
  return expectation(
    wrong === undefined,
    `Expected the search for ${wrong && nameOf(wrong)} to be interrupted at ${showDuration(wrong?.stopped ?? 0)}, when it is out of date. In yours ${ended}.`,
  )
}

const finishes = (run: Run, typed: ReadonlyArray<Typed>): Expectation => {
  const cut = typed.find(
    (one) => one.stopped === undefined && searchFor(run, one)?.outcome !== "success",
  )
  return expectation(
    cut === undefined,
    `Expected the search for ${cut && nameOf(cut)} to be answered. In yours it was not.`,
  )
}

const known = [
  misconceptions.ownRuntime,
  misconceptions.noScope,
  misconceptions.scopeAroundFork,
  misconceptions.scopeAroundSet,
  misconceptions.onlyIfMissing,
  misconceptions.newPlaceEachTime,
  misconceptions.othersStoppedToo,
  misconceptions.ignoredNotStopped,
  misconceptions.olderGoesOn,
  misconceptions.joinAtOnce,
  misconceptions.waitedAfterClose,
]

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("searches as soon as something is typed", {
    given: drawTyping,
    run: work,
    expect: (run, typing) => [
      searchesAtOnce(run, typing),
      callsOnceEach(run, "Api.fetch", typing.typed.map(nameOf)),
      succeeds(run),
    ],
    misconceptions: known,
  }),
  check("stops a search that is out of date, and no other", {
    given: drawTyping,
    run: work,
    expect: (run, { closes, typed }) => [
      stopsAtOnce(
        run,
        typed.filter(({ stopped }) => stopped !== undefined && stopped !== closes),
      ),
      finishes(run, typed),
    ],
    misconceptions: known,
  }),
  check("stops each of many that follow one another", {
    given: drawHastyTyping,
    run: work,
    expect: (run, { typed }) => [
      stopsAtOnce(
        run,
        typed.filter(({ stopped }) => stopped !== undefined),
      ),
      finishes(run, typed),
      succeeds(run),
    ],
    misconceptions: known,
  }),
  check("keeps two forms apart that are open together", {
    given: (draw) => ({
      one: shortened(draw, drawTyping(draw), { small: 3 }),
      other: shortened(draw, drawHastyTyping(draw), { small: 1 }),
    }),
    run: (exercise, { one, other }) =>
      Effect.all([work(exercise, one), work(exercise, other)], {
        concurrency: "unbounded",
        discard: true,
      }),
    expect: (run, { one, other }) =>
      [one, other].flatMap(({ typed }) => [
        stopsAtOnce(
          run,
          typed.filter(({ stopped }) => stopped !== undefined),
        ),
        finishes(run, typed),
      ]),
    misconceptions: known,
  }),
  check("shows the answers to the latest inputs", {
    given: drawTypingWithABreak,
    run: work,
    expect: (run, { typed }) => [
      callsOnceEach(
        run,
        "Form.show",
        typed.filter(({ stopped }) => stopped === undefined).map((one) => `show ${nameOf(one)}`),
      ),
    ],
    misconceptions: known,
  }),
  check("stops everything when the form is closed", {
    given: drawTyping,
    run: (exercise, typing) => work(exercise, typing).pipe(goesOnFor("4 seconds")),
    expect: (run, { closes, typed }) => [
      nothingGoesOn(run),
      stopsAtOnce(
        run,
        typed.filter(({ stopped }) => stopped === closes),
      ),
      noLeaks(run),
      succeeds(run),
    ],
    misconceptions: [...known, misconceptions.detach, misconceptions.forkChildInHelper],
  }),
  check("dies when the wait for an input dies of a bug", {
    given: drawTyping,
    run: (exercise, typing) => work(exercise, typing, "dies").pipe(goesOnFor("4 seconds")),
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
      const typing = drawTyping(draw)
      return { ...typing, after: (typing.typed[3]?.at ?? 0) + 50 }
    },
    run: (exercise, given) => work(exercise, given).pipe(interruptAfter(given.after)),
    expect: (run, { after }) => [interrupted(run), noLeaks(run), takes(run, after)],
    misconceptions: [misconceptions.ownRuntime, misconceptions.detach, misconceptions.detachFix],
  }),
  check("leaves nothing running when it is interrupted at any other step", {
    given: drawTyping,
    run: work,
    interruptAt: "everyOperation",
    expect: (run) => [noLeaks(run)],
    misconceptions: [misconceptions.ownRuntime],
  }),
])
