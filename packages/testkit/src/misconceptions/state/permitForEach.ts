import type { Misconception } from "../../Misconception.ts"
import { lockingOf } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** A semaphore with one permit for each fiber, as if permits were badges. */
export const permitForEach: Misconception = {
  id: "permitForEach",
  title: "Your lock has a permit for each till.",
  explanation:
    "The number of a semaphore does not say how many will ask. It says how many may be inside at the same time: with two permits both tills go in together, and nobody waits. A lock is a semaphore with a single permit.",
  recognise: ({ run, source }) => {
    const { both, permits } = lockingOf(source)
    return staleWrites(run).length > 0 && both && permits.length === 1 && (permits[0] ?? 0) > 1
  },
}
