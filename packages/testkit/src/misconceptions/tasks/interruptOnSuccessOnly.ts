import { calls } from "@fiberlings/core"
import { goesOnAfter } from "../../goesOnFor.ts"
import type { Misconception } from "../../Misconception.ts"

/** `Fiber.interrupt` as the line after the work: reached only when the work succeeds. */
export const interruptOnSuccessOnly: Misconception = {
  id: "interruptOnSuccessOnly",
  title: "You interrupted the fiber in a line that a failure skips.",
  explanation:
    "The line after the work is reached when the work succeeds. A failure ends the generator there and then, without its `finally`, and the fiber goes on. What has to happen on every way out is not a line of its own: `Effect.scoped` around the work closes its scope on every way, and `Effect.ensuring` runs something on every way.",
  recognise: ({ run, source }) =>
    goesOnAfter(run).length > 0 &&
    calls(run).some((call) => call.outcome === "failure" || call.outcome === "defect") &&
    /yield\s*\*\s*Fiber\.interrupt\b/.test(source) &&
    !/\bEffect\.(tap|catch|on|match|ensuring|exit|result|sandbox|acquire|addFinalizer)\w*/.test(
      source,
    ),
}
