import { allAre } from "../../listIn.ts"
import type { Misconception } from "../../Misconception.ts"

/** Asking fibers whether they are done after having waited for them. */
export const statusAfterJoin: Misconception = {
  id: "statusAfterJoin",
  title: "You waited for the fibers before you asked whether they are done.",
  explanation:
    "After a join the answer is always yes: the join waits until the fiber has ended, and so does `Fiber.await`. To learn where a fiber stands while it works, look before you wait: `fiber.pollUnsafe()` gives `undefined` for a fiber that is still at work, and waits for nothing.",
  recognise: ({ run, source }) => {
    const waits = source.search(/\bFiber\.(join|await)(All)?\b/)
    const looks = source.search(/\.pollUnsafe\s*\(/)
    return allAre(run, "done", true) && waits >= 0 && (looks < 0 || waits < looks)
  },
}
