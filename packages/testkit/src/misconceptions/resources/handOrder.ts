import { calls, mostInFlight, resources } from "@fiberlings/core"
import { closesOnce, neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** Closing in the order of opening, written down by hand. */
export const handOrder: Misconception = {
  id: "handOrder",
  title: "You closed them in the order in which they were opened.",
  explanation:
    "It reads tidily: the same three names in the same order. But what was opened later relies on what was there before, so the last one has to go first. Nobody has to keep that list by hand: an `acquireRelease` for each of them puts its close on top of the others, and the scope takes them off from there.",
  recognise: ({ run }) => {
    const opened = resources(run)
    const firsts = opened.map(({ closed }) => closed[0] ?? 0)
    return (
      opened.length > 1 &&
      mostInFlight(calls(run, "Database.open")) === 1 &&
      mostInFlight(calls(run, "Database.close")) === 1 &&
      closesOnce(run).holds &&
      neverUsedAfterClose(run).holds &&
      firsts.every((step, index) => index === 0 || step > (firsts[index - 1] ?? 0))
    )
  },
}
