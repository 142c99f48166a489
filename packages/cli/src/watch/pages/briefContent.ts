import stringWidth from "string-width"
import { renderMarkdown } from "../../markdown.ts"
import type { Paint } from "../../paint.ts"
import { isCompact } from "../layout.ts"
import type { WatchState } from "../WatchState.ts"
import type { ExerciseContent } from "./ExerciseContent.ts"
import { shortStatus, statusView, whatNext } from "./statusView.ts"
import { titleLines } from "./titleLines.ts"

/** The whole brief, and below it in a line how things stand. */
export const briefContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent => {
  const gap = isCompact(state) ? [] : [""]
  const above = [...titleLines(state, width, paint), ...gap]
  const status = briefStatus(state, width, paint)
  const below = status.length === 0 ? [] : [...gap, ...status]
  return {
    above,
    scrolling: renderMarkdown(state.exercise.brief, width, paint),
    below,
    room: Math.max(room - above.length - below.length, 1),
    first: 0,
    leftOut: false,
  }
}

const briefStatus = (state: WatchState, width: number, paint: Paint): ReadonlyArray<string> => {
  if (state.fault !== undefined || state.source === undefined) {
    return statusView(state, width, paint, false)
  }
  const short = shortStatus(state, paint)
  if (state.graded === undefined) return [short]
  const ifSettled =
    state.graded.verdict.status === "passed" ? whatNext(state) : "Edit the file and save it."
  const advice = state.typesPending ? "checking the types …" : ifSettled
  const line = `${short}  ${advice}`
  return stringWidth(line) <= width ? [line] : [short, advice]
}
