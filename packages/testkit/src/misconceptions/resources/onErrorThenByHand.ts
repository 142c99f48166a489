import { resources } from "@fiberlings/core"
import { closesAsAStep, closesInside, leftOpen } from "../../closing.ts"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** One close for the bad ends and another for the good one, with room between the two. */
export const onErrorThenByHand: Misconception = {
  id: "onErrorThenByHand",
  title: "You close in two places, and the interruption came between the two.",
  explanation:
    "`Effect.onError` covers every bad end of the query, interruptions too. After a good end its work is over, and your own close is a step like any other: an interruption at that moment skips it. One finalizer for all ends leaves no room between them; `Effect.acquireUseRelease` has exactly one.",
  recognise: ({ run, source }) =>
    interrupted(run).holds &&
    leftOpen(run) &&
    resources(run).every((resource) => resource.used.length > 0) &&
    closesInside(source, "onError") &&
    closesAsAStep(source) &&
    !wholeOutcome.some((name) => effectNames(source).has(name)),
}

const wholeOutcome = ["acquireRelease", "acquireUseRelease", "addFinalizer", "ensuring", "onExit"]
