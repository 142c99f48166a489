import stringWidth from "string-width"
import wrapAnsi from "wrap-ansi"
import { harmless } from "../harmless.ts"
import { wrap } from "../wrap.ts"
import { questionOf } from "./pages/question.ts"
import type { WatchState } from "./WatchState.ts"

/** Below so many rows the empty lines around the page are left out. */
const leastAiry = 16

export const isCompact = (state: WatchState): boolean => state.rows < leastAiry

/** Characters in a line of text: one column on either side stays empty. */
export const widthOf = (state: WatchState): number => Math.max(state.columns - 2, 1)

/** A question, or a sentence about the last key: at most three lines above the keys. */
export const noticeOf = (state: WatchState): ReadonlyArray<string> => {
  const text =
    state.page._tag === "Question" ? questionOf(state, state.page.name) : (state.notice ?? "")
  return text === "" ? [] : wrap(harmless(text), widthOf(state)).slice(0, 3)
}

/** Rows between the header and the keys. */
export const roomOf = (state: WatchState): number =>
  Math.max(state.rows - (isCompact(state) ? 2 : 4) - noticeOf(state).length, 1)

/** A line in at most `width` columns, with `…` where something had to go. */
export const cut = (line: string, width: number): string => {
  if (stringWidth(line) <= width) return line
  const options = { hard: true, trim: false, wordWrap: false }
  return `${wrapAnsi(line, Math.max(width - 1, 1), options).split("\n")[0] ?? ""}…`
}

/** `left` and `right` at the two ends of a line; `left` alone where there is no room for both. */
export const ends = (left: string, right: string, width: number): string => {
  const gap = width - stringWidth(left) - stringWidth(right)
  return right !== "" && gap >= 2 ? left + " ".repeat(gap) + right : left
}
