import { calls, fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A promise whose request is not told when nobody waits for it any more. */
export const ignoredSignal: Misconception = {
  id: "ignoredSignal",
  title: "You stopped waiting for the request, and the request went on.",
  explanation:
    "Where interrupting a fiber stopped all that it has begun, this would do. It stops Effects; a promise knows nothing of fibers and goes on to its end. What can stop its request is an AbortSignal: `Effect.tryPromise` gives one to the function that makes the promise, and aborts it on interruption. Pass it on to the library.",
  recognise: ({ run, source }) => {
    const stopped = fibers(run).filter((fiber) => fiber.outcome === "interrupt")
    return (
      calls(run, "Translator.translate").some((call) =>
        stopped.some(({ endStep, fiber }) => fiber === call.fiber && endStep < call.endStep),
      ) &&
      (!/\btranslate\([^()]*\bsignal\b/.test(source) || neverAborted(source))
    )
  },
}

/** A controller of one's own gives the library a signal that nobody aborts. */
const neverAborted = (source: string): boolean =>
  /\bnew AbortController\b/.test(source) && !/\babort\b/.test(source)
