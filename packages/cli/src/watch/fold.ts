import wrapAnsi from "wrap-ansi"

/** Where a line goes on, it stands deeper than it began. */
const deeper = "    "
const narrowest = 20

/**
 * A line of code as lines of at most `width` columns, broken at blanks where there are some. Nothing
 * is lost, blanks neither.
 */
export const fold = (line: string, width: number): ReadonlyArray<string> => {
  const own = /^ */.exec(line)?.[0] ?? ""
  const room = width - own.length - deeper.length
  const options = { hard: true, trim: false }
  if (line.length <= width || room < narrowest) return wrapAnsi(line, width, options).split("\n")
  const [first = "", ...rest] = wrapAnsi(line.slice(own.length), room, options).split("\n")
  return [`${own}${first}`, ...rest.map((part) => `${own}${deeper}${part}`)]
}
