import type { Misconception } from "../../Misconception.ts"
import { neverEnds } from "../../neverEnds.ts"

/** A join of a fiber whose work never ends. */
export const joinedForever: Misconception = {
  id: "joinedForever",
  title: "You waited for a fiber whose work never ends.",
  explanation:
    "A join is for a fiber whose result you need. This one has none: it goes on until somebody interrupts it. A scope does that for you: `Effect.forkScoped` ties the fiber to it, and `Effect.scoped` closes it when the work inside has ended.",
  recognise: ({ run, source }) =>
    neverEnds(run) && /\bEffect\.fork\w+\b/.test(source) && /\bFiber\.(join|await)/.test(source),
}
