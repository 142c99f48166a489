import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Everything that arrives is collected first, and the work begins when nothing more comes. */
export const collectedFirst: Misconception = {
  id: "collectedFirst",
  title: "You waited until everything had arrived, and only then began the work.",
  explanation:
    "`Effect.forEach` with a `concurrency` is right for a list that is there from the beginning. This one is complete only at the end, and whatever came first has waited all the time. Start the work for each item where it arrives: a fork in the loop comes back at once, and the loop can wait for the next one.",
  recognise: ({ run }) => {
    const arrivals = calls(run).filter((call) => !call.service.startsWith("Api."))
    const work = calls(run).filter((call) => call.service.startsWith("Api."))
    return (
      arrivals.length > 2 &&
      work.length > 1 &&
      work.every((call) => arrivals.every((arrival) => arrival.endStep < call.startStep))
    )
  },
}
