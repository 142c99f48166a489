import type { Paint } from "../../paint.ts"
import { ends, isCompact } from "../layout.ts"
import { lastTop, window } from "../scroll.ts"
import type { Page, TextName, WatchState } from "../WatchState.ts"
import { shortStatus } from "./statusView.ts"
import { texts } from "./texts.ts"

/** The lines of a page of text, the rows that it has for them and where it begins. */
export const textContent = (
  state: WatchState,
  name: TextName,
  width: number,
  room: number,
  paint: Paint,
) => {
  const text = texts[name]
  const lines = text.lines(state, width, paint)
  const left = Math.max(room - (isCompact(state) ? 1 : 2), 1)
  return { lines, room: left, first: text.fromEnd === true ? lastTop(lines.length, left) : 0 }
}

/** A page of text: its title with how the exercise stands, and below as much as there is room for. */
export const textPage = (
  state: WatchState,
  page: Extract<Page, { readonly _tag: "Text" }>,
  width: number,
  room: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const content = textContent(state, page.name, width, room, paint)
  const title = paint.bold(texts[page.name].title(state))
  const status = page.name === "checkAll" ? "" : shortStatus(state, paint)
  return [
    ends(title, status, width),
    ...(isCompact(state) ? [] : [""]),
    ...window(content.lines, content.room, page.top ?? content.first, paint),
  ]
}
