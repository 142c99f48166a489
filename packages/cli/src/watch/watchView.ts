import stringWidth from "string-width"
import wrapAnsi from "wrap-ansi"
import { harmless } from "../harmless.ts"
import type { Paint } from "../paint.ts"
import { isDone } from "../Progress.ts"
import { briefView, exerciseFile, hintView } from "../views/briefView.ts"
import { progressView } from "../views/listView.ts"
import { verdictHeading, verdictView } from "../views/verdictView.ts"
import { wrapLines } from "../wrapLines.ts"
import type { WatchState } from "./WatchState.ts"

/** The watch screen as lines: never more than `rows`, never longer than `columns`. Pure. */
export const watchView = (
  state: WatchState,
  columns: number,
  rows: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const width = columns - 2
  const top = [header(state, width, paint), ""]
  const bottom = [
    "",
    ...(state.notice === undefined ? [] : [state.notice]),
    footer(state, width, paint),
  ]
  const room = Math.max(rows - top.length - bottom.length, 1)
  const middle = body(state, width, room, paint)
  // The keys stay in the last line, wherever the text above them ends.
  const space = Array.from({ length: Math.max(room - middle.length, 0) }, () => "")
  return [...top, ...middle, ...space, ...bottom]
    .slice(-rows)
    .map((line) => (line === "" ? "" : ` ${cut(line, width)}`))
}

/** The first `width` characters of a line; a colour that begins there ends there too. */
const cut = (line: string, width: number): string =>
  stringWidth(line) <= width
    ? line
    : (wrapAnsi(line, width, { hard: true, trim: false, wordWrap: false }).split("\n")[0] ?? "")

const body = (
  state: WatchState,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const brief = briefView(state.exercise, width, paint)
  if (state.focus === "brief") {
    const status = ["", ...shortStatus(state, paint)]
    return [...shorten(brief, room - status.length, paint), ...status]
  }
  const hints = Array.from({ length: state.hints }, (_, index) => [
    "",
    ...hintView(state.exercise, index, width, paint),
  ]).flat()
  const withPicture = [...status(state, width, paint, state.picture), ...hints]
  // A picture that would push the words out of the window is left out: t or a larger window shows it.
  const verdict =
    withPicture.length <= room - 2 ? withPicture : [...status(state, width, paint, false), ...hints]
  const left = room - verdict.length - 1
  // With no room for both, the newest is worth most: the last hint that was opened.
  if (left < 1)
    return [...(brief[0] === undefined ? [] : [brief[0], ""]), ...fit(verdict, room - 2)]
  return [...shorten(brief, left, paint), "", ...verdict]
}

const fit = (lines: ReadonlyArray<string>, room: number): ReadonlyArray<string> =>
  lines.length <= room ? lines : ["…", ...lines.slice(lines.length - Math.max(room - 1, 0))]

const shorten = (
  lines: ReadonlyArray<string>,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  if (lines.length <= room) return lines
  if (room <= 2) return lines.slice(0, Math.max(room, 0))
  return [...lines.slice(0, room - 1), paint.dim("… the whole text: README.md beside the exercise")]
}

const shortStatus = (state: WatchState, paint: Paint): ReadonlyArray<string> => {
  if (state.source === undefined) return status(state, 0, paint, false)
  if (state.graded === undefined) return [paint.dim("  grading …")]
  const { verdict } = state.graded
  const heading = verdictHeading(verdict, paint)
  return [verdict.status === "passed" ? heading : `${heading}  Edit the file and save it.`]
}

const status = (
  state: WatchState,
  width: number,
  paint: Paint,
  picture: boolean,
): ReadonlyArray<string> => {
  if (state.fault !== undefined) return wrapLines(harmless(state.fault), width, paint)
  if (state.source === undefined) {
    const advice = `npx fiberlings reset ${state.exercise.number}`
    return [`Waiting for ${exerciseFile(state.exercise)}`, `To put it back: ${advice}`]
  }
  if (state.graded === undefined) return [paint.dim("  grading …")]
  const { pictures, verdict } = state.graded
  const lines = verdictView({ verdict, pictures: picture ? pictures : [] }, width, paint)
  return verdict.status === "passed" ? [...lines, "", "n takes you to the next one."] : lines
}

const header = (state: WatchState, width: number, paint: Paint): string => {
  const chapter = `${state.exercise.path.split("-")[0]} ${state.exercise.chapter}`
  const left = `${paint.bold("fiberlings")}   ${chapter}`
  const right = progressView(state.exercises, state.notes)
  const gap = width - stringWidth(left) - stringWidth(right)
  return gap > 1 ? `${left}${" ".repeat(gap)}${right}` : left
}

const footer = (state: WatchState, width: number, paint: Paint): string => {
  const done = state.graded?.verdict.status === "passed" || isDone(state.notes, state.exercise)
  const keys = [
    done ? paint.bold("n next") : "n next",
    "p previous",
    "h hint",
    "t picture",
    state.focus === "brief" ? "b verdict" : "b brief",
    "r run again",
    "q quit",
  ].join("   ")
  return stringWidth(keys) <= width ? paint.dim(keys) : paint.dim("n p h b r q")
}
