import type { Misconception } from "../../Misconception.ts"

/** `FiberSet.join` taken for a join of all fibers in the set. */
export const fiberSetJoin: Misconception = {
  id: "fiberSetJoin",
  title: "You joined the set, and such a join ends only when a fiber fails.",
  explanation:
    "`Fiber.join` ends when its fiber has ended. `FiberSet.join` and `FiberMap.join` wait for the first _failure_ in the set, however many fibers have succeeded: new ones could still be added. Here nothing fails, so it waits for ever. `awaitEmpty` waits until no fiber is left.",
  recognise: ({ run, source }) =>
    run.ending._tag !== "Completed" && /\bFiber(Set|Map|Handle)\.join\b/.test(source),
}
