import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A race where all results are wanted. */
export const raceForAll: Misconception = {
  id: "raceForAll",
  title: "You let the calls race, so only the first one could finish.",
  explanation:
    "A race does start everything at once, but it is for work of which you need one answer: it takes the first success and interrupts the others, as their picture shows. Here you need all the answers. `Effect.all` with a `concurrency` starts everything at once and waits for all.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const winners = some.filter((call) => call.outcome === "success")
    const losers = some.filter((call) => call.outcome === "interrupt")
    return (
      /\bEffect\s*\.\s*race/.test(source) &&
      winners.length === 1 &&
      losers.length > 0 &&
      winners.length + losers.length === some.length
    )
  },
}
