import { calls } from "@fiberlings/core"
import { failsWith } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** The race for the first end, where the first success was meant. */
export const raceAllFirst: Misconception = {
  id: "raceAllFirst",
  title: "You let a failure win the race.",
  explanation:
    "`Promise.race` takes whoever settles first, and so do `Effect.raceFirst` and `Effect.raceAllFirst`: the quick failure was the first end, and it stopped those that would have succeeded. `Effect.race` and `Effect.raceAll` are for the first success, as `Promise.any` is, and fail only when everybody has failed.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      /\bEffect\.race(All)?First\b/.test(source) &&
      failsWith(run, "RequestFailed").holds &&
      some.filter((call) => call.outcome === "failure").length === 1 &&
      some.some((call) => call.outcome === "interrupt")
    )
  },
}
