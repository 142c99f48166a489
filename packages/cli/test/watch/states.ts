import type { Exercise, Verdict } from "@fiberlings/core"
import type { Picture } from "@fiberlings/grader"
import { simulate } from "@fiberlings/simulator"
import { Effect } from "effect"
import { noColours } from "../../src/paint.ts"
import { next } from "../../src/watch/next.ts"
import type { Next, WatchEvent, WatchRequest } from "../../src/watch/WatchEvent.ts"
import { firstState, type WatchState } from "../../src/watch/WatchState.ts"
import { watchView } from "../../src/watch/watchView.ts"

/** An exercise of chapter 1, and how it differs from any other. */
export const exercise = (place: number, changes: Partial<Exercise> = {}): Exercise => ({
  title: `Exercise number ${place}`,
  requires: [],
  docs: "",
  starterFails: "",
  star: place % 2 === 1,
  formerly: [],
  id: `chapter/name-${place}`,
  number: `1.${place}`,
  chapter: "A chapter with a name",
  path: `01-chapter/0${place}-name`,
  brief: Array.from({ length: 30 }, (_, index) => `Paragraph ${index} of the brief.`).join("\n\n"),
  hints: ["one", "two", "three"].map((title) => ({ title, text: `The text of ${title}.` })),
  ...changes,
})

export const exercises = [exercise(1), exercise(2), exercise(3)]

export const verdict = (status: Verdict["status"], changes: Partial<Verdict> = {}): Verdict => ({
  exercise: "chapter/name-1",
  status,
  message: "",
  checks: [
    { name: "first check", status: "passed", message: "", misconception: null },
    status === "passed"
      ? { name: "second check", status, message: "", misconception: null }
      : {
          name: "second check",
          status: "failed",
          message: "Expected to take 1 s. Yours took 3 s.\n\nYou asked for one after another.",
          misconception: "oneAfterAnother",
        },
  ],
  diagnostics: [],
  output: "",
  ...changes,
})

const { run } = await Effect.runPromise(
  simulate(
    Effect.all([
      Effect.sleep("1 second"),
      Effect.andThen(Effect.forkChild(Effect.sleep("2 seconds")), Effect.sleep("3 seconds")),
    ]),
  ),
)

/** The run of a program that sleeps, as the picture of the second check. */
export const picture: Picture = {
  check: "second check",
  passed: false,
  shown: { run, scenario: "", schedule: "0", interruptedAt: null },
  couldBe: undefined,
  token: undefined,
}

export const notes = { version: 1 as const, done: {}, hints: {}, current: null }

export const begin = firstState({
  exercises,
  notes,
  // A copy on purpose: exercises are recognised by their id.
  exercise: { ...exercise(1) },
  columns: 80,
  rows: 24,
})

export const key = (name: string): WatchEvent => ({ _tag: "Key", key: name })
export const keys = (...names: ReadonlyArray<string>): ReadonlyArray<WatchEvent> => names.map(key)
export const saved = (source: string | undefined): WatchEvent => ({
  _tag: "Saved",
  exercise: "chapter/name-1",
  source,
  at: 0,
})
export const graded = (
  source: string,
  status: Verdict["status"],
  changes: Partial<Verdict> = {},
  pictures: ReadonlyArray<Picture> = [],
): WatchEvent => ({
  _tag: "Graded",
  exercise: "chapter/name-1",
  source,
  graded: { verdict: verdict(status, changes), pictures },
  typesPending: false,
  notes: status === "passed" ? { ...notes, done: { "chapter/name-1": "now" } } : notes,
  took: 24,
})
export const resized = (columns: number, rows: number): WatchEvent => ({
  _tag: "Resized",
  columns,
  rows,
})
/** The starter was seen and graded, and another text was saved and graded: an ordinary moment. */
export const tried = (status: Verdict["status"], changes: Partial<Verdict> = {}) => [
  saved("a"),
  graded("a", "failed"),
  saved("b"),
  graded("b", status, changes),
]

/** All that was asked of the world on the way there, and the state. */
export const nextAfter = (...events: ReadonlyArray<WatchEvent>): Next => {
  const requests: Array<WatchRequest> = []
  let state: WatchState = begin
  for (const event of events) {
    const after = next(state, event)
    state = after.state
    requests.splice(0, requests.length, ...after.requests)
  }
  return { state, requests }
}
export const after = (...events: ReadonlyArray<WatchEvent>): WatchState =>
  nextAfter(...events).state

export const shown = (state: WatchState): string => watchView(state, noColours).join("\n")
