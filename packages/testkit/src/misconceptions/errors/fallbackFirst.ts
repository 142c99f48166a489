import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The replacement fetched beside the real thing, or before it. */
export const fallbackFirst: Misconception = {
  id: "fallbackFirst",
  title: "You fetched the replacement before you knew that it was needed.",
  explanation:
    "For a constant this is how one does it: have a default ready, and take it if need be. But here the replacement is a call, which takes time, costs something, and may fail itself while nothing else does. A handler is a function for this reason: Effect calls it only when the failure is there, so make the call inside of it.",
  recognise: ({ run }) =>
    calls(run, "Api.fetch").some((call) =>
      calls(run, "Api.request").every((asked) => call.startStep < asked.endStep),
    ),
}
