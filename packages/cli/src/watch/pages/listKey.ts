import { goTo, type Next, stay } from "../WatchEvent.ts"
import { filters, type Page, type WatchState } from "../WatchState.ts"
import { found, type ListPage, selected } from "./listPage.ts"

/** Keys in the list: letters search, except j and k where nothing is searched yet. */
export const listKey = (state: WatchState, page: ListPage, key: string): Next => {
  const to = (changes: Partial<ListPage>): Next => stay({ ...state, page: { ...page, ...changes } })
  const back: Page = { _tag: "Exercise", top: undefined }
  const rows = found(state, page)
  const here = selected(rows, page)
  const move = (by: number): Next => {
    const index = here === undefined ? 0 : rows.indexOf(here) + by
    const row = rows[Math.min(Math.max(index, 0), rows.length - 1)]
    return row === undefined ? stay(state) : to({ at: row.id })
  }
  const filterAfter = (by: number) =>
    filters[(filters.indexOf(page.filter) + by + filters.length) % filters.length] ?? "all"
  switch (key) {
    case "escape":
      return page.typing ? to({ typing: false, query: "" }) : stay({ ...state, page: back })
    case "return":
    case "enter":
      if (here === undefined) return stay(state)
      return here.id === state.exercise.id ? stay({ ...state, page: back }) : goTo(state, here)
    case "up":
      return move(-1)
    case "down":
      return move(1)
    case "pageup":
      return move(-10)
    case "pagedown":
      return move(10)
    case "home":
      return move(-rows.length)
    case "end":
      return move(rows.length)
    case "tab":
    case "right":
      return to({ filter: filterAfter(1) })
    case "left":
      return to({ filter: filterAfter(-1) })
    case "backspace":
      return to({ query: page.query.slice(0, -1), typing: page.query.length > 1 })
  }
  if (!page.typing) {
    if (key === "j") return move(1)
    if (key === "k") return move(-1)
    if (key === "/") return to({ typing: true })
  }
  return isLetter(key) ? to({ typing: true, query: page.query + key }) : stay(state)
}

/** One character that was typed, rather than the name of a key. */
const isLetter = (key: string): boolean => [...key].length === 1
