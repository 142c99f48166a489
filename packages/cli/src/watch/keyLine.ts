import stringWidth from "string-width"
import { isSolved } from "./pages/show.ts"
import type { WatchState } from "./WatchState.ts"

/** A key and what it does; the lower the rank, the longer it stays when the window gets narrow. */
type Entry = readonly [text: string, rank: number]

/** What helps somebody who has not solved it differs from what is of interest afterwards. */
const exercise = (isSolved: boolean, brief: string): ReadonlyArray<Entry> => [
  ["n next", 1],
  ["p previous", 12],
  ["l list", 4],
  ["h hint", isSolved ? 10 : 3],
  ["t timeline", 6],
  ["e errors", isSolved ? 11 : 7],
  ["s solution", isSolved ? 3 : 10],
  ["d diff", isSolved ? 5 : 11],
  [brief, 8],
  ["o open", 9],
  ["r run again", 14],
  ["x reset", 13],
  ["? help", 2],
  ["q quit", 0],
]

const text: ReadonlyArray<Entry> = [
  ["↑↓ scroll", 2],
  ["Esc back", 0],
  ["n next", 4],
  ["? help", 3],
  ["q quit", 1],
]

const list: ReadonlyArray<Entry> = [
  ["↑↓ move", 3],
  ["type to search", 2],
  ["Tab filter", 4],
  ["Enter open", 1],
  ["Esc back", 0],
]

/** The keys of a page in one line; where there is no room for all, the less needed ones are left out. */
export const keyLine = (state: WatchState, width: number): string =>
  fitted(entriesOf(state), width)
    .map(([shown]) => shown)
    .join(gap)

const gap = "  "

const entriesOf = (state: WatchState): ReadonlyArray<Entry> => {
  switch (state.page._tag) {
    case "Exercise":
      return exercise(isSolved(state), state.focus === "brief" ? "b verdict" : "b brief")
    case "Text":
      return state.page.name === "checkAll" && state.isChecking
        ? [
            ["Esc stop", 0],
            ["q quit", 1],
          ]
        : text
    case "List":
      return list
    case "Question":
      return [
        ["y yes", 0],
        ["n no", 1],
      ]
  }
}

/** Those for which there is room, the most needed ones first; they stay in their order. */
const fitted = (entries: ReadonlyArray<Entry>, width: number): ReadonlyArray<Entry> => {
  let left = width + gap.length
  const kept = new Set<Entry>()
  for (const entry of entries.toSorted(([, one], [, other]) => one - other)) {
    const needed = stringWidth(entry[0]) + gap.length
    if (needed > left) continue
    left -= needed
    kept.add(entry)
  }
  return entries.filter((entry) => kept.has(entry))
}
