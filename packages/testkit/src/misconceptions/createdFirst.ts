import { calls, oneAfterAnother } from "../calls.ts"
import type { Misconception } from "../Misconception.ts"

/** Effects taken for promises: made first and yielded later, as if making one started it. */
export const createdFirst: Misconception = {
  id: "createdFirst",
  title: "You made the calls first and ran them later, one after another.",
  explanation:
    "With promises this works, because a promise is already running when you hold it. An Effect is only a description: nothing happens until `yield*` runs it, and then the next line waits. To run several together, hand the descriptions to `Effect.all` with a `concurrency`.",
  recognise: ({ run, source }) =>
    oneAfterAnother(calls(run)) &&
    !/\bEffect\.(all|forEach|fork\w*)\b/.test(source) &&
    madeBeforeYielded(source),
}

/** At least two names that are given a call on one line and yielded, bare, on a later one. */
const madeBeforeYielded = (source: string): boolean => {
  const made = [...source.matchAll(/\bconst\s+(\w+)\s*=\s*Api\.\w+\(/g)].map((match) => match[1])
  return made.filter((name) => new RegExp(`yield\\s*\\*\\s*${name}\\b`).test(source)).length >= 2
}
