import { effectCalls } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"
import { payment } from "../../payments.ts"

/** The second step as a finalizer of the first. */
export const ensuringRecord: Misconception = {
  id: "ensuringRecord",
  title: "You record on every way out, also where nothing was charged.",
  explanation:
    "A finalizer runs for certain, so it looks like the cure for a step that gets lost. But it runs however the charge ended: here the charge did not succeed, and it was recorded all the same. The record is the next step after a charge that succeeded; both together must not be interrupted: `Effect.uninterruptible`.",
  recognise: ({ run, source }) => {
    const { charge, record } = payment(run)
    return (
      charge !== undefined &&
      charge !== "success" &&
      record !== undefined &&
      effectCalls(source).some(
        ({ argument, name }) =>
          ["ensuring", "onExit", "onError", "onInterrupt", "acquireUseRelease"].includes(name) &&
          /\bApi\b/.test(argument),
      )
    )
  },
}
