import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** All answers waited for, of which one is used. */
export const allThenFirst: Misconception = {
  id: "allThenFirst",
  title: "You waited for all the answers to take one of them.",
  explanation:
    "`Effect.all` and `Effect.forEach` are for results of which you need every one: they end with the slowest. And their first result is that of the first input, whoever was the quickest. Where one answer is enough there is a race: it ends with the first, and stops the others.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const [answered, ...more] = some.filter((call) => call.outcome === "success")
    return (
      /\bEffect\.(all|forEach)\b/.test(source) &&
      !/\bEffect\.(race|fork)/.test(source) &&
      some.length > 1 &&
      mostInFlight(some) === some.length &&
      answered !== undefined &&
      more.length === some.length - 1
    )
  },
}
