/** A call of one of Effect's functions as it stands in a source text. */
export interface EffectCall {
  /** `ensuring` for `Effect.ensuring(connection.close)`. */
  readonly name: string
  /** The text between its parentheses. */
  readonly argument: string
}

/** The calls of the form `Effect.name(…)` in `source`, the outer before the inner. */
export const effectCalls = (source: string): ReadonlyArray<EffectCall> =>
  [...source.matchAll(/\bEffect\s*\.\s*(\w+)\s*\(/g)].map((match) => ({
    name: match[1] ?? "",
    argument: upToClosing(source.slice(match.index + match[0].length)),
  }))

/** The names after `Effect.` in `source`, called or not: functions, values and types. */
export const effectNames = (source: string): ReadonlySet<string> =>
  new Set([...source.matchAll(/\bEffect\s*\.\s*(\w+)/g)].map((match) => match[1] ?? ""))

/** What comes before the parenthesis that closes the one just opened. Strings are empty here. */
const upToClosing = (text: string): string => {
  let depth = 1
  for (let index = 0; index < text.length; index++) {
    if (text[index] === "(") depth++
    if (text[index] === ")" && --depth === 0) return text.slice(0, index)
  }
  return text
}
