import { calls, oneAfterAnother } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Effects taken for promises: made first and yielded later, as if making one started it. */
export const createdFirst: Misconception = {
  id: "createdFirst",
  title: "You made the calls first and ran them later, one after another.",
  explanation:
    "With promises this works, because a promise is already running when you hold it. An Effect is only a description: nothing happens until `yield*` runs it, and then the next line waits. To run several together, hand the descriptions to `Effect.all` with a `concurrency`; to start one in the background, fork it with `Effect.forkChild`.",
  recognise: ({ run, source }) =>
    oneAfterAnother(calls(run)) &&
    !/\bEffect\.(all|forEach|fork\w*)\b/.test(source) &&
    madeBeforeYielded(source),
}

/** A name is given a call, and yielded, bare, only after the program has yielded something else. */
const madeBeforeYielded = (source: string): boolean =>
  [...source.matchAll(/\bconst\s+(\w+)\s*=\s*Api\.\w+\([^)]*\)/g)].some((made) => {
    const after = source.slice(made.index + made[0].length)
    const yielded = after.search(new RegExp(`yield\\s*\\*\\s*${made[1]}\\b`))
    return yielded > 0 && /yield\s*\*/.test(after.slice(0, yielded))
  })
