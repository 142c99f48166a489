import { goesOnAfter } from "../../goesOnFor.ts"
import type { Misconception } from "../../Misconception.ts"

/** A detached fiber that nobody stops. */
export const detach: Misconception = {
  id: "detach",
  title: "You detached the fiber, so nothing stops it.",
  explanation:
    "A detached fiber is right for work that shall outlive everything around it. It has no parent and no scope, so neither the end of the work nor an interruption reaches it. `Effect.forkScoped` starts a fiber just as well, and the scope around it interrupts it at the end.",
  recognise: ({ run, source }) =>
    /\bEffect\.forkDetach\b/.test(source) &&
    !/\bFiber\.interrupt|\.interruptUnsafe\b/.test(source) &&
    (run.leaked.length > 0 || goesOnAfter(run).length > 0),
}
