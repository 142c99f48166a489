import type { Misconception } from "../../Misconception.ts"
import { lockingOf } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** A lock for each fiber, as if a lock protected what is inside of it. */
export const lockPerTill: Misconception = {
  id: "lockPerTill",
  title: "Each of your tills has a lock of its own.",
  explanation:
    "A lock protects nothing by standing around some code: it only keeps apart those who ask for the same lock. What a till runs is run once for each till, so a semaphore that is made in there is made twice, and nobody but its own till ever asks for it. Make one, where the tills are opened, and hand it to both. For a single number you need none: `getAndUpdate` is one step.",
  recognise: ({ run, source }) => {
    const { both, permits } = lockingOf(source)
    return (
      // Had both asked for the same single permit, no write could have come in between.
      staleWrites(run).length > 0 &&
      both &&
      permits.length > 0 &&
      permits.every((count) => count === 1)
    )
  },
}
