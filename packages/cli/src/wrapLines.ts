import type { Paint } from "./paint.ts"
import { wrap } from "./wrap.ts"

/**
 * Text as lines of at most `columns` characters, each indented by `indent`. Its own line ends stay,
 * and so does the indentation of each line; what stands in `backticks` is painted as code.
 */
export const wrapLines = (
  text: string,
  columns: number,
  paint: Paint,
  indent = "",
): ReadonlyArray<string> =>
  text.split("\n").flatMap((line) => {
    const own = /^ */.exec(line)?.[0] ?? ""
    const width = Math.max(columns - indent.length - own.length, 20)
    const painted = line
      .trim()
      .replace(/`([^`]+)`/g, (_, code: string) => paint.code(`\`${code}\``))
    return wrap(painted, width).map((part) => (part === "" ? "" : `${indent}${own}${part}`))
  })
