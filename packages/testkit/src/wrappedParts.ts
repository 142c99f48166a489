/** Code that a source wraps in something: in a lock, in `Effect.uninterruptible`. */
export interface WrappedPart {
  readonly text: string
  /** It is something with a name, and the name is used unwrapped as well. */
  readonly alsoUnwrapped: boolean
}

/**
 * The pieces of `source` that are given to a `wrapper` (a global pattern) or piped into it. A piece
 * that only names something which the source defines is replaced by the definition.
 */
export const wrappedParts = (source: string, wrapper: RegExp): ReadonlyArray<WrappedPart> => {
  const parts = [...source.matchAll(wrapper)].flatMap((found) => {
    const after = source.slice(found.index + found[0].length)
    const part = argumentsOf(after) ?? pipedInto(source, found.index)
    return part === undefined ? [] : [part]
  })
  const names = parts.map(nameOf)
  return parts.map((part, index): WrappedPart => {
    const name = names[index]
    const text = name === undefined ? undefined : definitionOf(name, source)
    if (text === undefined) return { text: part, alsoUnwrapped: false }
    const uses = source.match(new RegExp(`\\b${name}\\b`, "g"))?.length ?? 0
    const wrapped = names.filter((other) => other === name).length
    return { text, alsoUnwrapped: uses > wrapped + 1 }
  })
}

/** All that is handed over in `(1)(work)`, `(work)` or `(lock, 1, work)`; undefined for `(1)` alone. */
const argumentsOf = (text: string): string | undefined => {
  if (!text.startsWith("(")) return undefined
  const end = closing(text, 0)
  const first = text.slice(1, end)
  const rest = argumentsOf(text.slice(end + 1))
  return rest ?? (/^\s*(?:\w+\s*,\s*)?\d*\s*$/.test(first) ? undefined : first)
}

/** What stands before the `.pipe(` around `index`, and in it before `index`. */
const pipedInto = (source: string, index: number): string | undefined => {
  const open = opening(source, index)
  if (!/\.\s*pipe\s*$/.test(source.slice(0, open))) return undefined
  let from = open
  while (from > 0) {
    const before = source[from - 1] ?? ""
    if (")]}".includes(before)) from = opening(source, from - 1)
    else if (/[\w.$]/.test(before) || /^\s+\./.test(source.slice(from - 1, index))) from--
    else break
  }
  return source.slice(from, index)
}

/** `takeOne` for `takeOne`, for `takeOne(stock)` and for `takeOne(stock).pipe(`. */
const nameOf = (part: string): string | undefined =>
  /^\s*(\w+)\s*(?:\([^()]*\)\s*)?(?:,|\.\s*pipe\()?\s*$/.exec(part)?.[1]

/** What the source says `name` is: from its `const` to the next line that is indented no deeper. */
const definitionOf = (name: string, source: string): string | undefined => {
  const found = new RegExp(`^([ \\t]*)(?:export )?const ${name}\\b`, "m").exec(source)
  if (found === null) return undefined
  const isDeeper = new RegExp(`^\\n(?:\\s*\\n)?${found[1]}[ \\t]`)
  let end = found.index + found[0].length
  while (end < source.length) {
    if (source[end] === "\n" && !isDeeper.test(source.slice(end, end + 200))) break
    end = "([{".includes(source[end] ?? "") ? closing(source, end) + 1 : end + 1
  }
  return source.slice(found.index, end)
}

/** Where the bracket that opens at `index` closes. */
const closing = (text: string, index: number): number => {
  let depth = 0
  for (let at = index; at < text.length; at++) {
    if ("([{".includes(text[at] ?? "")) depth++
    if (")]}".includes(text[at] ?? "") && --depth === 0) return at
  }
  return text.length
}

/** Where the bracket opens that `index` stands in, or that closes at `index`. */
const opening = (text: string, index: number): number => {
  let depth = 0
  for (let at = index - 1; at >= 0; at--) {
    if (")]}".includes(text[at] ?? "")) depth++
    if ("([{".includes(text[at] ?? "") && depth-- === 0) return at
  }
  return 0
}
