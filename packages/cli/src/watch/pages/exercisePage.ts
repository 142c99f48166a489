import type { Paint } from "../../paint.ts"
import { window } from "../scroll.ts"
import type { WatchState } from "../WatchState.ts"
import { briefContent } from "./briefContent.ts"
import type { ExerciseContent } from "./ExerciseContent.ts"
import { verdictContent } from "./verdictContent.ts"

/** The exercise's page in `room` rows. Pure. */
export const exercisePage = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const content = exerciseContent(state, width, room, paint)
  const top = state.page._tag === "Exercise" ? state.page.top : undefined
  return [
    ...content.above,
    ...window(content.scrolling, content.room, top ?? content.first, paint),
    ...content.below,
  ]
}

export const exerciseContent = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ExerciseContent =>
  state.focus === "brief"
    ? briefContent(state, width, room, paint)
    : verdictContent(state, width, room, paint)
