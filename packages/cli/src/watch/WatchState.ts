import type { Exercise, VerdictStatus } from "@fiberlings/core"
import type { Graded } from "@fiberlings/grader"
import type { Notes } from "../Progress.ts"

/** Pages that are text to read and to scroll. */
export type TextName = "errors" | "timeline" | "solution" | "diff" | "help" | "checkAll"

/** What is asked before it is done. */
export type QuestionName = "solution" | "diff" | "reset"

export const filters = ["all", "pending", "done"] as const
export type Filter = (typeof filters)[number]

/** What has the window. `top` is the first line that is shown; undefined until somebody scrolls. */
export type Page =
  | { readonly _tag: "Exercise"; readonly top: number | undefined }
  | { readonly _tag: "Text"; readonly name: TextName; readonly top: number | undefined }
  | { readonly _tag: "Question"; readonly name: QuestionName }
  | {
      readonly _tag: "List"
      readonly filter: Filter
      /** Whether letters belong to the search. */
      readonly typing: boolean
      readonly query: string
      /** The id of the exercise that Enter opens. */
      readonly at: string
    }

/** What came of one exercise when all were checked; `missing`: it has no file. */
export interface Checked {
  readonly exercise: Exercise
  readonly status: VerdictStatus | "missing"
}

/** All that the watch screen shows. */
export interface WatchState {
  readonly columns: number
  readonly rows: number
  readonly exercises: ReadonlyArray<Exercise>
  readonly notes: Notes
  readonly page: Page
  /** The exercise on the screen. */
  readonly exercise: Exercise
  /** Whether its file has been looked at since it was opened. */
  readonly seen: boolean
  /** The file's text as last seen; undefined while there is no file. */
  readonly source: string | undefined
  /** When that text was noticed: milliseconds, by the clock of whoever looked. */
  readonly noticedAt: number | undefined
  /** The verdict on exactly that text; undefined until it is there. */
  readonly graded: Graded | undefined
  /** Whether what it says of types is still to come. */
  readonly typesPending: boolean
  /** Milliseconds from noticing the text to its verdict. */
  readonly took: number | undefined
  /** Why there is no verdict, when grading itself failed. */
  readonly fault: string | undefined
  /** How many hints are open on the screen. */
  readonly hints: number
  /** Whether a hint was opened since the text was saved: until then the verdict is newer. */
  readonly hintIsNewest: boolean
  /** Whether the brief has the room, or the verdict: the brief until the first save. */
  readonly focus: "brief" | "verdict"
  /** Whether the picture of the run is to be seen, where there is room. */
  readonly picture: boolean
  /** The reference solution, once it was read. */
  readonly solution: { readonly source: string; readonly why: string } | undefined
  /** Whether the learner wanted to see it without having solved the exercise. */
  readonly wantsSolution: boolean
  readonly checked: ReadonlyArray<Checked>
  readonly isChecking: boolean
  /** A sentence about the last key or, at the beginning, the workshop: gone with the next key. */
  readonly notice: string | undefined
}

/** The brief of an exercise, with its file not looked at yet. */
export const openExercise = (state: WatchState, exercise: Exercise): WatchState => ({
  ...state,
  page: { _tag: "Exercise", top: undefined },
  exercise,
  seen: false,
  source: undefined,
  noticedAt: undefined,
  graded: undefined,
  typesPending: false,
  took: undefined,
  fault: undefined,
  hints: 0,
  hintIsNewest: false,
  focus: "brief",
  solution: undefined,
  wantsSolution: false,
  notice: undefined,
})

/** The screen as it begins. */
export const firstState = (begin: {
  readonly exercises: ReadonlyArray<Exercise>
  readonly exercise: Exercise
  readonly notes: Notes
  readonly columns: number
  readonly rows: number
  readonly notice?: string | undefined
}): WatchState => ({
  ...begin,
  page: { _tag: "Exercise", top: undefined },
  seen: false,
  source: undefined,
  noticedAt: undefined,
  graded: undefined,
  typesPending: false,
  took: undefined,
  fault: undefined,
  hints: 0,
  hintIsNewest: false,
  focus: "brief",
  picture: true,
  solution: undefined,
  wantsSolution: false,
  checked: [],
  isChecking: false,
  notice: begin.notice,
})
