import type { Rule } from "./Rule.ts"

/** Shorter lines stand in every program: they give nothing away. */
const telling = 24

const squeezed = (text: string): string => text.replaceAll(/\s+/g, "")

/** Three hints, none of which has a line of the solution that the starter does not have. */
export const hints: Rule = ({ exercise, solution, starter }) => {
  const known = new Set(starter.split("\n").map(squeezed))
  const own = solution
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => !line.startsWith("import ") && !line.startsWith("//"))
    .map(squeezed)
    .filter((line) => line.length >= telling && !known.has(line))
  const count =
    exercise.hints.length === 3 ? [] : [`hints.md has ${exercise.hints.length} hints, not 3.`]
  const spoilers = exercise.hints.flatMap(({ text, title }) => {
    const inHint = squeezed(text)
    const line = own.find((line) => inHint.includes(line))
    return line === undefined ? [] : [`The hint "${title}" has a line of the solution: ${line}`]
  })
  const empty = exercise.hints.flatMap(({ text, title }) =>
    text === "" ? [`The hint "${title}" says nothing.`] : [],
  )
  return [...count, ...spoilers, ...empty]
}
