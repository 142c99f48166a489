import { type Call, calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import { mentions } from "../../mentions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Results collected as they come, where they should stand in the order of the inputs. */
export const completionOrder: Misconception = {
  id: "completionOrder",
  title: "You collected the results in the order in which they were ready.",
  explanation:
    "While work runs one after another, the order of the ends is the order of the list. As soon as two are under way, the quicker one comes first. `Effect.forEach` and `Effect.all` already keep each result at the place of its input, whoever was first: use the list that they give you.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    const some = calls(run)
    if (result?._tag !== "Array" || result.items.length !== some.length) return false
    const standsIn = (order: ReadonlyArray<Call>) =>
      result.items.every((item, index) => mentions(item, order[index]?.subject ?? ""))
    return standsIn(some.toSorted((a, b) => a.endStep - b.endStep)) && !standsIn(some)
  },
}
