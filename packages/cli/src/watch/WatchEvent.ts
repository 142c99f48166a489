import type { Exercise } from "@fiberlings/core"
import type { Graded } from "@fiberlings/grader"
import type { Notes } from "../Progress.ts"
import { type Checked, openExercise, type WatchState } from "./WatchState.ts"

/** What happens to the watch screen. */
export type WatchEvent =
  /** A letter as it was typed, or a name: `up`, `return`, `escape`, `quit`. */
  | { readonly _tag: "Key"; readonly key: string }
  | { readonly _tag: "Resized"; readonly columns: number; readonly rows: number }
  /** The exercise's file has this text now; undefined: there is no file that can be read. */
  | {
      readonly _tag: "Saved"
      readonly exercise: string
      readonly source: string | undefined
      readonly at: number
    }
  | {
      readonly _tag: "Graded"
      readonly exercise: string
      readonly source: string
      readonly graded: Graded
      /** Whether the types are still being checked: a pass is none yet. */
      readonly typesPending: boolean
      readonly notes: Notes
      /** Milliseconds since the text was noticed. */
      readonly took: number
    }
  | {
      readonly _tag: "GradingFailed"
      readonly exercise: string
      readonly source: string
      readonly message: string
    }
  | {
      readonly _tag: "SolutionRead"
      readonly exercise: string
      readonly source: string
      readonly why: string
    }
  /** One exercise of all. */
  | { readonly _tag: "Checked"; readonly checked: Checked; readonly notes: Notes }
  | { readonly _tag: "AllChecked" }
  /** Something that was asked for is done, or cannot be done. */
  | { readonly _tag: "Told"; readonly message: string }
  /** A page could not be filled: back to the exercise, with the reason. */
  | { readonly _tag: "PageFailed"; readonly message: string }
  /** The editor that had the terminal is closed; a message when it could not be started. */
  | { readonly _tag: "EditorClosed"; readonly message: string | undefined }

/** What the world is asked to do after an event, about the exercise on the screen. */
export type WatchRequest =
  | "look"
  | "grade"
  | "remember"
  | "readSolution"
  | "reset"
  | "edit"
  | "takeTerminalBack"
  | "checkAll"
  | "stopChecking"
  | "quit"

export interface Next {
  readonly state: WatchState
  readonly requests: ReadonlyArray<WatchRequest>
}

export const stay = (state: WatchState): Next => ({ state, requests: [] })

/** Another exercise comes on the screen. */
export const goTo = (state: WatchState, exercise: Exercise): Next => ({
  state: openExercise(state, exercise),
  requests: ["remember", "look"],
})
