import stringWidth from "string-width"
import type { Paint } from "../paint.ts"
import { progressView } from "../views/listView.ts"
import { cut, ends, isCompact, noticeOf, roomOf, widthOf } from "./layout.ts"
import { keyLine } from "./keyLine.ts"
import { exercisePage } from "./pages/exercisePage.ts"
import { listPage } from "./pages/listPage.ts"
import { textPage } from "./pages/textPage.ts"
import type { WatchState } from "./WatchState.ts"

/** The watch screen as lines: exactly as many as there are rows, none longer than a row. Pure. */
export const watchView = (state: WatchState, paint: Paint): ReadonlyArray<string> => {
  const width = widthOf(state)
  const room = roomOf(state)
  const gap = isCompact(state) ? [] : [""]
  const page = pageOf(state, width, room, paint).slice(0, room)
  // The keys stay in the last line, wherever the text above them ends.
  const space = Array.from({ length: room - page.length }, () => "")
  const notice = noticeOf(state).map(paint.bold)
  return [
    header(state, width, paint),
    ...gap,
    ...page,
    ...space,
    ...gap,
    ...notice,
    paint.dim(keyLine(state, width)),
  ]
    .slice(-state.rows)
    .map((line) => (line === "" ? "" : ` ${cut(line, width)}`))
}

const pageOf = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { page } = state
  switch (page._tag) {
    case "Exercise":
    case "Question":
      return exercisePage(state, width, room, paint)
    case "Text":
      return textPage(state, page, width, room, paint)
    case "List":
      return listPage(state, page, width, room, paint)
  }
}

/** The chapter and how far the learner is; in a narrow window less of the chapter's name. */
const header = (state: WatchState, width: number, paint: Paint): string => {
  const chapter = `${state.exercise.path.split("-")[0]} ${state.exercise.chapter}`
  const name = width < 30 ? "" : width < 60 ? "fiberlings  " : "fiberlings   "
  const progress = progressView(state.exercises, state.notes, width < 60 ? 6 : 14)
  const left = cut(chapter, Math.max(width - stringWidth(progress) - name.length - 2, 1))
  return ends(`${paint.bold(name)}${left}`, progress, width)
}
