import { calls } from "@fiberlings/core"
import { listIn } from "../../listIn.ts"
import { mentions } from "../../mentions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Results noted by the fibers themselves: they stand in the order in which the work ended. */
export const resultsAsFinished: Misconception = {
  id: "resultsAsFinished",
  title: "You noted the results in the order in which the work was done.",
  explanation:
    "As long as one thing runs after another, that is also the order in which it began. Here the shortest work is done first, so the first result belongs to whichever was quickest. `Fiber.joinAll` and `Effect.all` give the results in the order of what you handed over.",
  recognise: ({ run, source }) => {
    const results = listIn(run, "results") ?? []
    const work = calls(run)
      .filter((call) => results.some((result) => mentions(result, call.subject)))
      .sort((a, b) => a.endStep - b.endStep)
    const inOrder = [...work].sort((a, b) => a.startStep - b.startStep)
    return (
      /\.push\s*\(/.test(source) &&
      results.length > 1 &&
      work.length === results.length &&
      results.every((result, index) => mentions(result, work[index]?.subject ?? "")) &&
      work.some((call, index) => call !== inOrder[index])
    )
  },
}
