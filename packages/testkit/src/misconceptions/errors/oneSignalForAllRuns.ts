import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** An AbortController that is made with the Effect, and shared by all of its runs. */
export const oneSignalForAllRuns: Misconception = {
  id: "oneSignalForAllRuns",
  title: "You made one AbortController for all runs.",
  explanation:
    "For a promise that would do: it is made once, and stopped once. But an Effect may be run again after it was interrupted, and a signal that has been aborted stays so: the next request is over before it is sent. Each run needs a signal of its own, and `Effect.tryPromise` gives one to `try`.",
  recognise: ({ run, source }) =>
    /\bnew AbortController\b/.test(source) && calls(run, "Translator.translate").length === 1,
}
