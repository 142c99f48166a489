import type { Found } from "./TypeProject.ts"

const mostCharacters = 600
const mostLines = 6

/**
 * Text from outside as it may stand on a terminal: what would move the cursor, change colours or
 * turn the writing direction is replaced, one sign for one, so that columns stay where they are.
 */
export const printable = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/g,
    (sign) => (sign === "\t" ? " " : "\ufffd"),
  )

/** No paths of this machine: `import("/somewhere/effect/dist/Cause").Done` is `Cause.Done`. */
export const withoutPaths = (text: string): string =>
  text
    .replace(/import\("([^"]*)"(?:, \{[^}]*\})?\)/g, (_, path: string) => nameOf(path))
    .replace(/(['"])(?:[A-Za-z]:)?\/[^'"\n]*\/([^'"/\n]+)\1/g, "$1$2$1")

const nameOf = (path: string): string =>
  (path.split("/").at(-1) ?? path).replace(/\.(d\.)?[cm]?ts$/, "")

/** TypeScript's own words, at most six lines: of a deep explanation the first and the last steps. */
export const originalText = (found: Found): string => {
  const steps = flatten(found, 0)
  const shown = steps.length <= 4 ? steps : [...steps.slice(0, 1), "…", ...steps.slice(-2)]
  return shorten(shown.map((step) => shortenLine(step)).join("\n"))
}

/** All that TypeScript says, without paths: to be searched, not to be shown. */
export const wholeText = (found: Found): string =>
  flatten(found, 0)
    .map((step) => withoutPaths(step))
    .join("\n")

/** At most six lines and 600 characters. */
export const shorten = (text: string): string => {
  const lines = printable(withoutPaths(text)).split("\n")
  const fewer = lines.length > mostLines ? [...lines.slice(0, mostLines - 1), "…"] : lines
  const whole = fewer.join("\n")
  return whole.length > mostCharacters ? `${whole.slice(0, mostCharacters - 1)}…` : whole
}

const shortenLine = (line: string): string => {
  const clean = withoutPaths(line)
  return clean.length > 240 ? `${clean.slice(0, 239)}…` : clean
}

const flatten = (found: Found, depth: number): ReadonlyArray<string> => [
  `${"  ".repeat(Math.min(depth, 3))}${found.text.replaceAll("\n", " ")}`,
  ...(found.messageChain ?? []).slice(0, 1).flatMap((next) => flatten(next, depth + 1)),
]
