import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** A retry that was not asked for, inside of the Effect that is one request. */
export const retriedInside: Misconception = {
  id: "retriedInside",
  title: "You try again inside of `translate`, and each try is one more request.",
  explanation:
    "Where a call costs nothing, trying again by oneself is a service. Here each request costs money, and one run has to send one. Whoever uses the Effect can put `Effect.retry` around it, because a failed Effect can be run again, which a promise cannot: let `translate` fail and leave that to them.",
  recognise: ({ run, source }) => {
    const asked = calls(run, "Translator.translate")
    const texts = new Set(asked.map(({ subject }) => subject))
    return (
      asked.length > texts.size &&
      ["retry", "retryOrElse"].some((name) => effectNames(source).has(name))
    )
  },
}
