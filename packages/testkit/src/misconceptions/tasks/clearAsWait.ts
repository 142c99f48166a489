import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `FiberSet.clear` taken for a wait until the set is empty. */
export const clearAsWait: Misconception = {
  id: "clearAsWait",
  title: "You emptied the set, which interrupts the fibers in it.",
  explanation:
    "`clear` does wait until the set is empty, but it sees to that itself: it interrupts every fiber that is still at work, as your picture shows. `awaitEmpty` lets them finish and waits.",
  recognise: ({ run, source }) =>
    /\bFiber(Set|Map|Handle)\.clear\b/.test(source) &&
    calls(run).some((call) => call.outcome === "interrupt"),
}
