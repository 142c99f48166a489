import { allAre } from "../../listIn.ts"
import type { Misconception } from "../../Misconception.ts"

/** Asking fibers whether they are done right after the fork. */
export const statusTooSoon: Misconception = {
  id: "statusTooSoon",
  title: "You asked the fibers right after the fork, when none of them had begun.",
  explanation:
    "A property that is read later would tell the later state. `pollUnsafe()` tells how things stand at the moment of the call, and its answer does not change afterwards. A forked fiber begins when your own fiber first waits, so right after the fork nothing can be done. Ask where you need the answer.",
  recognise: ({ run, source }) => {
    const looks = source.search(/\.pollUnsafe\s*\(/)
    const nextWait = source.search(/yield\s*\*\s*Api\b/)
    return allAre(run, "done", false) && looks >= 0 && nextWait > looks
  },
}
