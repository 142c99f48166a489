/** Where a check stands in exercise.test.ts. */
export interface CheckCode {
  /** The call `check("name", { … })`, without the indentation that its lines share. */
  readonly code: string
  /** The line that it begins in, from 1. */
  readonly line: number
}

const trivia = /\/\/[^\n]*|\/\*[\s\S]*?\*\//y
const literal = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\[\s\S])*`/y
const word = /[\w$]+/y
const beginning = /check\(\s*("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')/y

/**
 * The text of the check of that name, found by its brackets: comments and literals are skipped, a
 * template with a template inside or a regular expression with a bracket is not understood.
 * Undefined where it is not there.
 */
export const checkCode = (source: string, name: string): CheckCode | undefined => {
  let at = 0
  while (at < source.length) {
    const quoted = matchAt(beginning, source, at)
    if (quoted !== undefined && nameIn(quoted) === name) {
      const end = closing(source, at)
      return end === undefined ? undefined : codeBetween(source, at, end)
    }
    at += matchAt(trivia, source, at)?.length ?? skipped(source, at)
  }
  return undefined
}

const matchAt = (pattern: RegExp, source: string, at: number): string | undefined => {
  pattern.lastIndex = at
  return pattern.exec(source)?.[0]
}

const skipped = (source: string, at: number): number =>
  (matchAt(literal, source, at) ?? matchAt(word, source, at))?.length ?? 1

const nameIn = (call: string): string =>
  call
    .slice(call.indexOf("(") + 1)
    .trim()
    .slice(1, -1)
    .replace(/\\(.)/g, "$1")

/** The position behind the bracket that closes the first one at or after `start`. */
const closing = (source: string, start: number): number | undefined => {
  let depth = 0
  let at = start
  while (at < source.length) {
    const trivial = matchAt(trivia, source, at)
    const character = source[at]!
    if ("([{".includes(character)) depth++
    if (")]}".includes(character) && --depth === 0) return at + 1
    at += trivial?.length ?? skipped(source, at)
  }
  return undefined
}

const codeBetween = (source: string, start: number, end: number): CheckCode => {
  const before = source.slice(0, start)
  const indentation = /[^\n]*$/.exec(before)?.[0] ?? ""
  const lines = source.slice(start, end).split("\n")
  const code = lines.map((line, index) =>
    index > 0 && line.startsWith(indentation) ? line.slice(indentation.length) : line,
  )
  return { code: code.join("\n"), line: before.split("\n").length }
}
