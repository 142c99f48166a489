import type { Misconception } from "../../Misconception.ts"
import { outdated } from "../../replaced.ts"

/** A new handle or map in each turn of the loop: it knows nothing of the older fibers. */
export const newPlaceEachTime: Misconception = {
  id: "newPlaceEachTime",
  title: "You made a new map in each turn, and a new map knows no older fiber.",
  explanation:
    "`FiberMap.make` and `FiberHandle.make` give you an empty one each time that they run. `run` interrupts the fiber that it finds in its own map; the older work is in another one, and goes on. Make it once, before the loop.",
  recognise: ({ run, source }) => {
    const loop = source.search(/\b(while|for|forever|forEach)\b/)
    const first = source.search(/\bFiber(Map|Handle)\.make\b/)
    return loop >= 0 && first > loop && outdated(run).some((call) => call.outcome === "success")
  },
}
