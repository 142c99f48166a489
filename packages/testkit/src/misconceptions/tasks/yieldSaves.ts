import type { Misconception } from "../../Misconception.ts"
import { placeOf, secondOf } from "../../predictions.ts"

/** `Effect.yieldNow` taken for waiting for the child. */
export const yieldSaves: Misconception = {
  id: "yieldSaves",
  title: "You let `Effect.yieldNow` save the child.",
  explanation:
    "`Effect.yieldNow` gives the others a turn, and a turn lasts only up to the next wait: the child begins, falls asleep, and the parent goes on. No time has passed. When the parent ends a moment later, the child is interrupted in its sleep.",
  recognise: ({ run }) =>
    (secondOf(run, "survey sent") ?? 0) >= 3 && placeOf(run, "invoice sent") === -1,
}
