import { succeeds } from "../../expectations/exits.ts"
import { gained } from "../../licences.ts"
import type { Misconception } from "../../Misconception.ts"
import { stockSteps } from "../../stockSteps.ts"

/** A count that was read before, and set later, when it is no longer true. */
export const oldCountWritten: Misconception = {
  id: "oldCountWritten",
  title: "You wrote an old count over what somebody else had done meanwhile.",
  explanation:
    "With one user the count that you had read is still true when you set it. But somebody else may take a licence, or give one back, between your read and your `set`: your old number knows nothing of that and wipes it out. `free.update(f)` works out the new count from the one of that very moment, in one step.",
  recognise: ({ run }) =>
    succeeds(run).holds &&
    gained(run) !== 0 &&
    stockSteps(run).some(({ operation }) => operation === "set"),
}
