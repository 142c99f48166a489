import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** The failure of the handler handled as well, so that nobody hears of it. */
export const handlerErrorEaten: Misconception = {
  id: "handlerErrorEaten",
  title: "You also handled the failure of your own handler, so a success was made of nothing.",
  explanation:
    "The failure that you were to handle is handled once the replacement is there. When there is no replacement, that is news of its own: somebody has to hear of it, and a value that only looks like a result hides it. What a handler fails with goes on by itself and stands in the type; let it.",
  recognise: ({ run }) =>
    resultOf(run) !== undefined &&
    calls(run, "Api.request").some((call) => call.outcome === "failure") &&
    calls(run, "Api.fetch").some((call) => call.outcome === "success"),
}
