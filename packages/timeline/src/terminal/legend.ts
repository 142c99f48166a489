import type { Layout, State } from "../layout/Lane.ts"
import { states } from "./signs.ts"

/** The states that need a word, in this order. Calls and what is held speak for themselves. */
const explained: ReadonlyArray<State> = [
  "running",
  "ready",
  "sleeping",
  "waiting",
  "outside",
  "cleaning",
]

/** What the signs of a picture mean, one text for each; none when there is nothing but calls. */
export const legend = (layouts: ReadonlyArray<Layout>): ReadonlyArray<string> => {
  const lanes = layouts.flatMap((layout) => layout.lanes)
  const used = new Set(lanes.flatMap((lane) => lane.segments.map(({ state }) => state)))
  const marks = new Set(lanes.flatMap((lane) => lane.marks.map(({ kind }) => kind)))
  const words = explained
    .filter((state) => used.has(state))
    .map((state) => `${states[state].sign} ${states[state].word}`)
  if (words.length > 0 && used.has("calling")) words.unshift("█ calls")
  if (marks.has("log")) words.push("• logs")
  if (marks.has("used")) words.push("┴ used")
  return words
}
