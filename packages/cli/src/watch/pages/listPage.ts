import type { Exercise } from "@fiberlings/core"
import type { Paint } from "../../paint.ts"
import { isDone } from "../../Progress.ts"
import { listRows } from "../../views/listView.ts"
import { ends, isCompact } from "../layout.ts"
import { lastTop, window } from "../scroll.ts"
import { filters, type Page, type WatchState } from "../WatchState.ts"

export type ListPage = Extract<Page, { readonly _tag: "List" }>

/** The exercises that the filter and the search leave. */
export const found = (state: WatchState, page: ListPage): ReadonlyArray<Exercise> => {
  const words = page.query.toLowerCase().split(" ")
  return state.exercises.filter((exercise) => {
    if (page.filter !== "all" && isDone(state.notes, exercise) !== (page.filter === "done")) {
      return false
    }
    const { chapter, id, number, title } = exercise
    const text = `${number} ${title} ${id} ${chapter}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

/** The exercise that Enter opens: the first one where the chosen one is not among them. */
export const selected = (rows: ReadonlyArray<Exercise>, page: ListPage): Exercise | undefined =>
  rows.find((exercise) => exercise.id === page.at) ?? rows[0]

/** The list of exercises with its filter and search; what is selected is always in sight. */
export const listPage = (
  state: WatchState,
  page: ListPage,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const rows = found(state, page)
  const here = selected(rows, page)
  const top = [
    ends(tabs(page, paint), paint.dim("★ the short path"), width),
    ...(page.typing ? [`search: ${page.query}▏`] : []),
    ...(isCompact(state) ? [] : [""]),
  ]
  if (here === undefined) return [...top, nothing(page)]
  const list = listRows(rows, state.notes, here, paint)
  const lines = list.map(({ line }) => line)
  const at = list.findIndex(({ exercise }) => exercise?.id === here.id)
  const left = Math.max(room - top.length, 1)
  const from = Math.min(Math.max(at - Math.floor(left / 2), 0), lastTop(lines.length, left))
  return [...top, ...window(lines, left, from, paint)]
}

const tabs = (page: ListPage, paint: Paint): string =>
  filters
    .map((filter) => (filter === page.filter ? paint.bold(`[${filter}]`) : ` ${filter} `))
    .join(" ")

const nothing = ({ filter, query }: ListPage): string => {
  if (query !== "") return `Nothing here is called "${query}". Esc: the whole list`
  return filter === "done" ? "None is solved yet." : "None is left: all are solved."
}
