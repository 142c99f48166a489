import type { Exercise } from "@fiberlings/core"
import type { Graded } from "@fiberlings/grader"
import type { Notes } from "../Progress.ts"

/** All that the watch screen shows. */
export interface WatchState {
  readonly exercises: ReadonlyArray<Exercise>
  readonly notes: Notes
  /** The exercise on the screen. */
  readonly exercise: Exercise
  /** The file's text as last seen; undefined while there is no file. */
  readonly source: string | undefined
  /** The verdict on exactly that text; undefined until it is there. */
  readonly graded: Graded | undefined
  /** Why there is no verdict, when grading itself failed. */
  readonly fault: string | undefined
  /** How many hints are open on the screen. */
  readonly hints: number
  /** Whether the brief has the room, or the verdict: the brief until the first save. */
  readonly focus: "brief" | "verdict"
  /** Whether the picture of the run is to be seen, where there is room. */
  readonly picture: boolean
  /** A sentence about the last key, gone with the next one. */
  readonly notice: string | undefined
}

export type WatchEvent =
  | { readonly _tag: "Key"; readonly key: string }
  | {
      readonly _tag: "Saved"
      readonly exercise: string
      readonly source: string | undefined
    }
  | {
      readonly _tag: "Graded"
      readonly exercise: string
      readonly source: string
      readonly graded: Graded
      readonly notes: Notes
    }
  | { readonly _tag: "GradingFailed"; readonly message: string }
  | { readonly _tag: "Resized" }

/** What the world is asked to do after an event. */
export type WatchRequest = "grade" | "open" | "noteHint" | "quit"

export interface Next {
  readonly state: WatchState
  readonly requests: ReadonlyArray<WatchRequest>
}

export const openExercise = (state: WatchState, exercise: Exercise): WatchState => ({
  ...state,
  exercise,
  source: undefined,
  graded: undefined,
  fault: undefined,
  hints: 0,
  focus: "brief",
  notice: undefined,
})

/** The screen after an event, and what is to be done about it. Pure. */
export const next = (state: WatchState, event: WatchEvent): Next => {
  switch (event._tag) {
    case "Key":
      return pressed({ ...state, notice: undefined }, event.key)
    case "Saved":
      return event.exercise === state.exercise.id ? saved(state, event.source) : stay(state)
    case "Graded":
      // A verdict on a text that has changed since, or on another exercise, is not shown.
      return event.exercise === state.exercise.id && event.source === state.source
        ? stay({ ...state, graded: event.graded, notes: event.notes, fault: undefined })
        : stay({ ...state, notes: event.notes })
    case "GradingFailed":
      return stay({ ...state, fault: event.message })
    case "Resized":
      return stay(state)
  }
}

const stay = (state: WatchState): Next => ({ state, requests: [] })

const saved = (state: WatchState, source: string | undefined): Next => {
  const first = state.source === undefined && state.graded === undefined
  const changed: WatchState = {
    ...state,
    source,
    graded: undefined,
    fault: undefined,
    focus: first ? state.focus : "verdict",
  }
  return { state: changed, requests: source === undefined ? [] : ["grade"] }
}

const pressed = (state: WatchState, key: string): Next => {
  switch (key) {
    case "n":
      return step(state, 1, "That was the last exercise.")
    case "p":
      return step(state, -1, "This is the first exercise.")
    case "h":
      return state.hints < state.exercise.hints.length
        ? { state: { ...state, hints: state.hints + 1, focus: "verdict" }, requests: ["noteHint"] }
        : stay({
            ...state,
            notice: `All hints are open. The solution: npx fiberlings solution ${state.exercise.number}`,
          })
    case "b":
      return stay({ ...state, focus: state.focus === "brief" ? "verdict" : "brief" })
    case "t":
      return stay({ ...state, picture: !state.picture, focus: "verdict" })
    case "r":
      return state.source === undefined
        ? stay(state)
        : { state: { ...state, graded: undefined, focus: "verdict" }, requests: ["grade"] }
    case "q":
      return { state, requests: ["quit"] }
    default:
      return stay(state)
  }
}

const step = (state: WatchState, by: number, none: string): Next => {
  const here = state.exercises.findIndex((exercise) => exercise.id === state.exercise.id)
  const exercise = state.exercises[here + by]
  return exercise === undefined
    ? stay({ ...state, notice: none })
    : { state: openExercise(state, exercise), requests: ["open"] }
}
