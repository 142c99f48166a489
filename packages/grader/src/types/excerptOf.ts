import { printable } from "./readableText.ts"

const columns = 100
/** Line number, a space, a bar, a space. */
const gutter = (number: string, width: number): string => `${number.padStart(width)} | `

/**
 * The line in which `pos` stands, the one before and the one after, with their numbers, and under
 * the place a line of `~`. At most 100 columns wide; of a longer line the part around the place.
 */
export const excerptOf = (source: string, pos: number, end: number): string => {
  const start = source.lastIndexOf("\n", pos - 1) + 1
  const line = lineOf(source, pos)
  const width = String(line + 1).length
  const room = columns - gutter("", width).length
  const text = lineAt(source, start)
  const column = pos - start
  const length = Math.max(1, Math.min(end, start + text.length) - pos)
  const from = text.length <= room ? 0 : Math.max(0, Math.min(column - 20, text.length - room))
  const cut = (whole: string): string => printable(whole.slice(from, from + room))

  const marker = `${" ".repeat(column - from)}${"~".repeat(length)}`.slice(0, room)
  const before = start > 0 ? lineAt(source, source.lastIndexOf("\n", start - 2) + 1) : undefined
  const next = source.indexOf("\n", start)
  const after = next === -1 ? undefined : lineAt(source, next + 1)
  return [
    ...(before === undefined ? [] : [`${gutter(String(line - 1), width)}${cut(before)}`]),
    `${gutter(String(line), width)}${cut(text)}`,
    `${gutter("", width)}${marker}`,
    ...(after === undefined ? [] : [`${gutter(String(line + 1), width)}${cut(after)}`]),
  ]
    .map((shown) => shown.trimEnd())
    .join("\n")
}

/** Counted from 1. */
export const lineOf = (source: string, pos: number): number => {
  let line = 1
  for (let at = source.indexOf("\n"); at !== -1 && at < pos; at = source.indexOf("\n", at + 1))
    line++
  return line
}

const lineAt = (source: string, start: number): string => {
  const end = source.indexOf("\n", start)
  return source.slice(start, end === -1 ? undefined : end).replace(/\r$/, "")
}
