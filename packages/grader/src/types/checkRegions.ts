/** Which checks a place in an exercise.test.ts belongs to. */
export interface CheckRegions {
  /** All checks, in their order. */
  readonly names: ReadonlyArray<string>
  /**
   * The check around this place; for a place above them, the checks that mention what is declared
   * there, be it through another declaration; all of them when none does.
   */
  at(position: number): ReadonlyArray<string>
}

interface Region {
  readonly name: string
  readonly start: number
  readonly text: string
}

/** Reads the text of a checks file: ours, and written in the one way that exercises have. */
export const checkRegions = (text: string): CheckRegions => {
  const checks = regions(text, /\bcheck\(\s*(["'`])((?:(?!\1).)*)\1/g, 2)
  const helpers = regions(
    text,
    /^(?:export )?(?:const|let|function|class|interface|type) (\w+)/gm,
    1,
  )
  const firstCheck = checks[0]?.start ?? text.length

  const users = (helper: string, seen: ReadonlySet<string>): ReadonlyArray<string> => {
    const mention = new RegExp(`\\b${helper}\\b`)
    const through = helpers
      .filter(({ name, text }) => !seen.has(name) && mention.test(text))
      .flatMap(({ name }) => users(name, new Set([...seen, name])))
    return [...checks.filter(({ text }) => mention.test(text)).map(({ name }) => name), ...through]
  }
  const names = checks.map(({ name }) => name)
  return {
    names,
    at: (position) => {
      if (position >= firstCheck) {
        return [checks.findLast(({ start }) => start <= position)?.name ?? ""]
      }
      const helper = helpers.findLast(({ start }) => start <= position)?.name
      const using = new Set(helper === undefined ? [] : users(helper, new Set([helper])))
      return using.size === 0 ? names : names.filter((name) => using.has(name))
    },
  }
}

/** From each match to the next one. */
const regions = (text: string, pattern: RegExp, group: number): ReadonlyArray<Region> => {
  const found = [...text.matchAll(pattern)]
  return found.map((match, index) => ({
    name: match[group] ?? "",
    start: match.index,
    text: text.slice(match.index, found[index + 1]?.index),
  }))
}
