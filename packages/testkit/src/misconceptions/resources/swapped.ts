import { resources } from "@fiberlings/core"
import { closesOnce, neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** Opening in the order in which things are meant to be closed. */
export const swapped: Misconception = {
  id: "swapped",
  title: "You opened them in the order in which they should be closed.",
  explanation:
    "A queue would work like that: first in, first out. A scope is a stack of releases, and the one that came last runs first. So you need only open things in the order in which they need each other: what is opened later may rely on what was opened before it, down to its own close.",
  recognise: ({ run }) => {
    const opened = resources(run)
    const closed = opened.toSorted((a, b) => (a.closed[0] ?? 0) - (b.closed[0] ?? 0))
    return (
      ["orders,archive,audit", "new shop,old shop"].includes(
        opened.map(({ name }) => name).join(),
      ) &&
      closesOnce(run).holds &&
      neverUsedAfterClose(run).holds &&
      closed.every((resource, index) => resource === opened.at(-1 - index))
    )
  },
}
