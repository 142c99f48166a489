import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `Layer.succeed` or `Effect.provideService` with the Effect that opens the connection. */
export const recipeAsService: Misconception = {
  id: "recipeAsService",
  title: "You gave the Effect that opens a connection where the connection itself is asked for.",
  explanation:
    "It reads like a call that hands over a connection. But an Effect only describes the opening, and `Layer.succeed` and `Effect.provideService` pass on what they get as it is: nobody has run it, so nothing was opened. `Layer.effect` takes such an Effect, runs it when the layer is built, and gives its result to the parts.",
  recognise: ({ run, source }) =>
    calls(run, "Database.open").length === 0 &&
    /\b(?:Layer\s*\.\s*succeed|provideService)\b[\s\S]*?\bShopDatabase\s*,\s*(?:Database\s*\.\s*(?:connect|open)|Effect\s*\.\s*acquireRelease)\b/.test(
      source,
    ),
}
