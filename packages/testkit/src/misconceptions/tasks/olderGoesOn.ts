import type { Misconception } from "../../Misconception.ts"
import { outdated } from "../../replaced.ts"

/** Newer work is forked beside the older one, which nobody stops. */
export const olderGoesOn: Misconception = {
  id: "olderGoesOn",
  title: "You started the newer work and left the older one running.",
  explanation:
    "A fork starts a fiber, and that is all: it knows nothing of a fiber that did the same before. So both are under way, and whichever answers last has the last word, even if it is the older one. `FiberMap.run` interrupts the fiber that it finds under the same key, and then starts the new one.",
  recognise: ({ run, source }) => {
    const older = outdated(run)
    return (
      older.length > 0 &&
      older.every((call) => call.outcome === "success") &&
      !/\bFiber(Map|Handle)\b|\bFiber\.interrupt/.test(source)
    )
  },
}
