import { type Call, calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import { mentions } from "../../mentions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Answers and failures parted, and put together again in another order. */
export const goodOnesFirst: Misconception = {
  id: "goodOnesFirst",
  title: "You put the answers first and the failures after them.",
  explanation:
    "Parting them, as `Effect.partition` does, is right for two lists: what worked, and what did not. But the place of each call is lost with it, and putting the two lists together does not bring it back. Keep one list from the start: with one outcome for each call, `Effect.all` and `Effect.forEach` leave it where its call stood.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    const some = calls(run)
    if (result?._tag !== "Array" || result.items.length !== some.length) return false
    const seen = result.items.map((item) => {
      const about = some.filter((call) => mentions(item, call.subject))
      return about.length === 1 ? about[0]?.subject : undefined
    })
    const answered = some.filter((call) => call.outcome === "success")
    const failed = some.filter((call) => call.outcome === "failure")
    const asEnded = some.toSorted((a, b) => a.endStep - b.endStep)
    return (
      sameOrder(seen, [...answered, ...failed]) &&
      !sameOrder(seen, some) &&
      !sameOrder(seen, asEnded)
    )
  },
}

const sameOrder = (seen: ReadonlyArray<string | undefined>, wanted: ReadonlyArray<Call>): boolean =>
  seen.length === wanted.length && wanted.every((call, index) => call.subject === seen[index])
