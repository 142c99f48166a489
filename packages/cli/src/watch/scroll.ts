import type { Paint } from "../paint.ts"

/** Below this a line for "there is more" costs more than it tells. */
const leastWithMarks = 4

/** The first line of the last windowful. */
export const lastTop = (lines: number, room: number): number => Math.max(lines - room, 0)

/** Where the window begins after a key; undefined when the key does not scroll. */
export const scrolled = (
  lines: number,
  room: number,
  top: number,
  key: string,
): number | undefined => {
  const to = destination(lines, room, top, key)
  return to === undefined ? undefined : Math.min(Math.max(to, 0), lastTop(lines, room))
}

const destination = (lines: number, room: number, top: number, key: string) => {
  // What was the last line stays to be seen, as the first.
  const page = Math.max(room - (room < leastWithMarks ? 0 : 3), 1)
  switch (key) {
    case "up":
    case "k":
      return top - 1
    case "down":
    case "j":
      return top + 1
    case "pageup":
      return top - page
    case "pagedown":
    case " ":
      return top + page
    case "home":
      return 0
    case "end":
      return lines
    default:
      return undefined
  }
}

/** The lines from `top` on that have room, with a mark at either end where there are more. */
export const window = (
  lines: ReadonlyArray<string>,
  room: number,
  top: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const from = Math.min(Math.max(top, 0), lastTop(lines.length, room))
  const shown = lines.slice(from, from + Math.max(room, 0))
  if (room < leastWithMarks) return shown
  const after = lines.length - from - shown.length
  if (from > 0) shown[0] = paint.dim(`↑ ${count(from + 1)}`)
  if (after > 0) shown[shown.length - 1] = paint.dim(`↓ ${count(after + 1)} (↓ or space)`)
  return shown
}

const count = (lines: number): string => `${lines} more lines`
