import { width } from "@fiberlings/timeline"

/**
 * A clean text as lines of at most `columns`, each indented by `indent`. Its own line ends and the
 * indentation of each line stay; a word without room is cut into parts.
 */
export const wrapText = (text: string, columns: number, indent: string): ReadonlyArray<string> =>
  text.split("\n").flatMap((line) => {
    const own = /^ */.exec(line)?.[0].slice(0, columns / 4) ?? ""
    const room = Math.max(columns - indent.length - own.length, 20)
    return wrapLine(line.trim(), room).map((part) => (part === "" ? "" : indent + own + part))
  })

const wrapLine = (line: string, room: number): ReadonlyArray<string> => {
  const lines: Array<string> = []
  let current = ""
  for (const word of line.split(" ").flatMap((word) => parts(word, room))) {
    const longer = current === "" ? word : `${current} ${word}`
    if (width(longer) <= room) current = longer
    else {
      lines.push(current)
      current = word
    }
  }
  return [...lines, current]
}

const narrow = /^[!-~]*$/

/** A word in pieces that have room; no character takes more than two columns. */
const parts = (word: string, room: number): ReadonlyArray<string> => {
  if (word.length <= room / 2 || width(word) <= room) return [word]
  const characters = Array.from(word)
  const step = narrow.test(word) ? room : Math.floor(room / 2)
  return Array.from({ length: Math.ceil(characters.length / step) }, (_, index) =>
    characters.slice(index * step, (index + 1) * step).join(""),
  )
}
