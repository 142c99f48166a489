import { command } from "./commands.ts"
import { answered } from "./pages/question.ts"
import { listKey } from "./pages/listKey.ts"
import { textKey } from "./pages/textKey.ts"
import { type Next, stay, type WatchEvent } from "./WatchEvent.ts"
import type { WatchState } from "./WatchState.ts"

/** The screen after an event, and what is to be done about it. Pure. */
export const next = (state: WatchState, event: WatchEvent): Next => {
  switch (event._tag) {
    case "Key":
      return event.key === "quit"
        ? { state, requests: ["quit"] }
        : pressed({ ...state, notice: undefined }, event.key)
    case "Resized":
      return stay({ ...state, columns: event.columns, rows: event.rows })
    case "Saved":
      return event.exercise === state.exercise.id ? saved(state, event) : stay(state)
    case "Graded":
      // A verdict on a text that has changed since, or on another exercise, is not shown.
      return isCurrent(state, event)
        ? stay({
            ...state,
            graded: event.graded,
            typesPending: event.typesPending,
            took: event.took,
            notes: event.notes,
            fault: undefined,
          })
        : stay({ ...state, notes: event.notes })
    case "GradingFailed":
      return isCurrent(state, event) ? stay({ ...state, fault: event.message }) : stay(state)
    case "SolutionRead":
      return event.exercise === state.exercise.id
        ? stay({ ...state, solution: { source: event.source, why: event.why } })
        : stay(state)
    case "Checked":
      return stay({
        ...state,
        notes: event.notes,
        checked: state.isChecking ? [...state.checked, event.checked] : state.checked,
      })
    case "AllChecked":
      return stay({ ...state, isChecking: false })
    case "Told":
      return stay({ ...state, notice: event.message })
    case "PageFailed":
      return stay({
        ...state,
        page: { _tag: "Exercise", top: undefined },
        notice: event.message,
      })
    case "EditorClosed":
      return { state: { ...state, notice: event.message }, requests: ["takeTerminalBack"] }
  }
}

const isCurrent = (
  state: WatchState,
  event: { readonly exercise: string; readonly source: string },
): boolean => event.exercise === state.exercise.id && event.source === state.source

const saved = (
  state: WatchState,
  { at, source }: { readonly source: string | undefined; readonly at: number },
): Next => {
  if (state.seen && source === state.source) return stay(state)
  const { page } = state
  const changed: WatchState = {
    ...state,
    page: page._tag === "Exercise" ? { ...page, top: undefined } : page,
    seen: true,
    source,
    noticedAt: at,
    graded: undefined,
    took: undefined,
    fault: undefined,
    hintIsNewest: false,
    focus: state.seen ? "verdict" : state.focus,
  }
  return { state: changed, requests: source === undefined ? [] : ["grade"] }
}

const pressed = (state: WatchState, key: string): Next => {
  switch (state.page._tag) {
    case "Exercise":
      return command(state, key)
    case "Text":
      return textKey(state, state.page, key)
    case "List":
      return listKey(state, state.page, key)
    case "Question":
      return answered(state, state.page.name, key)
  }
}
