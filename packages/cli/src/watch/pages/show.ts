import { isDone } from "../../Progress.ts"
import type { TextName, WatchState } from "../WatchState.ts"

/** A page of text comes up, from its beginning. */
export const show = (state: WatchState, name: TextName): WatchState => ({
  ...state,
  page: { _tag: "Text", name, top: undefined },
})

/** Whether the exercise is solved: now, or once before. */
export const isSolved = (state: WatchState): boolean =>
  state.graded?.verdict.status === "passed" || isDone(state.notes, state.exercise)

/** Whether the solution may be shown without asking. */
export const isAllowed = (state: WatchState): boolean => state.wantsSolution || isSolved(state)
