import { noColours } from "../../paint.ts"
import { command, isCommand } from "../commands.ts"
import { roomOf, widthOf } from "../layout.ts"
import { scrolled } from "../scroll.ts"
import { type Next, stay } from "../WatchEvent.ts"
import type { Page, WatchState } from "../WatchState.ts"
import { textContent } from "./textPage.ts"
import { texts } from "./texts.ts"

/** Keys on a page of text: scroll, back, and everything that the exercise's page knows. */
export const textKey = (
  state: WatchState,
  page: Extract<Page, { readonly _tag: "Text" }>,
  key: string,
): Next => {
  if (key === "escape" || key.toLowerCase() === texts[page.name].key) {
    return page.name === "checkAll" && state.isChecking
      ? { state: { ...state, isChecking: false }, requests: ["stopChecking"] }
      : stay({ ...state, page: { _tag: "Exercise", top: undefined } })
  }
  const { first, lines, room } = textContent(
    state,
    page.name,
    widthOf(state),
    roomOf(state),
    noColours,
  )
  const top = scrolled(lines.length, room, page.top ?? first, key)
  if (top !== undefined) return stay({ ...state, page: { ...page, top } })
  return isCommand(key) ? command(state, key) : stay(state)
}
