import { printable } from "./readableText.ts"
import type { SourceLines } from "./SourceLines.ts"

const widest = 100

/**
 * The line in which `pos` stands, the one before and the one after, with their numbers, and under
 * the place a line of `~`. At most 100 columns wide; of a longer line the part around the place.
 */
export const excerptOf = (source: SourceLines, pos: number, end: number): string => {
  const { column, line } = source.at(pos)
  const width = String(line + 1).length
  const room = widest - width - " | ".length
  const text = source.line(line) ?? ""
  const from = text.length <= room ? 0 : Math.max(0, Math.min(column - 21, text.length - room))
  const length = Math.max(1, Math.min(end - pos, text.length - column + 1))
  const marker = `${" ".repeat(column - 1 - from)}${"~".repeat(length)}`
  const show = (number: string | number, content: string): string =>
    `${String(number).padStart(width)} | ${content.slice(0, room)}`.trimEnd()
  const code = (number: number): ReadonlyArray<string> => {
    const content = source.line(number)
    return content === undefined ? [] : [show(number, printable(content.slice(from, from + room)))]
  }
  return [...code(line - 1), ...code(line), show("", marker), ...code(line + 1)].join("\n")
}
