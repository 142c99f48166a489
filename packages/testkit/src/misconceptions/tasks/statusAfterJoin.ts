import { allAre } from "../../listIn.ts"
import type { Misconception } from "../../Misconception.ts"

/** Asking fibers whether they are done after having waited for them. */
export const statusAfterJoin: Misconception = {
  id: "statusAfterJoin",
  title: "You waited for the fibers before you asked whether they are done.",
  explanation:
    "After a join the answer is always yes: the join waits until the fiber has ended, and so do `Fiber.await` and, for all of its Effects, `Effect.all`. To learn where a fiber stands while it works, look before you wait: `fiber.pollUnsafe()` gives `undefined` for a fiber that is still at work, and waits for nothing.",
  recognise: ({ run, source }) => {
    const waits = source.search(/\bFiber\.(join|await)(All)?\b/)
    const looks = source.search(/\.pollUnsafe\s*\(/)
    const fromResults = looks < 0 && /\bdone\b\s*[:=]\s*(results|\w+\.results)\.map\(/.test(source)
    return (
      allAre(run, "done", true) && (fromResults || (waits >= 0 && (looks < 0 || waits < looks)))
    )
  },
}
