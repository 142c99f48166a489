import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** Releases side by side, as if nothing that is closed could need anything else. */
export const closedTogether: Misconception = {
  id: "closedTogether",
  title: "You closed the source and the target at the same time.",
  explanation:
    "Side by side would be quicker, and with things that know nothing of each other it would be right. But a scope cannot know that. That of `Effect.scoped` closes one after the other, the last one opened first, and begins with the next when the one before is closed. So the times add up.",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return at("source closed") === 7 && at("target closed") === 8
  },
}
