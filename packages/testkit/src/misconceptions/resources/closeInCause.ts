import { closesAsAStep, closesInside, finalizing, neverBeganToClose } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Closing after a look at the Exit or the Cause, as if an interrupted fiber still got to look. */
export const closeInCause: Misconception = {
  id: "closeInCause",
  title:
    "You look at how the query ended and close then, but an interrupted fiber does not get to look.",
  explanation:
    "`Effect.exit`, `Effect.catchCause` and `Effect.tapCause` do see failures and defects. But when the fiber that runs them is interrupted itself, it skips every step that is left, these too, and runs only its finalizers: what was registered to run on every way out. `Effect.acquireUseRelease` registers the close as one.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    return (
      interrupted(run).holds &&
      neverBeganToClose(run) &&
      (closesInside(source, ...onCause) || (names.has("exit") && closesAsAStep(source))) &&
      !finalizing.some((name) => names.has(name)) &&
      !/\bfinally\b/.test(source)
    )
  },
}

const onCause = [
  "catchCause",
  "catchCauseFilter",
  "catchCauseIf",
  "catchDefect",
  "matchCause",
  "matchCauseEffect",
  "tapCause",
  "tapCauseFilter",
  "tapCauseIf",
  "tapDefect",
]
