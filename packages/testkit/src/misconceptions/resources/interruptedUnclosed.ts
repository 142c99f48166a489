import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** An interruption that is believed to end a fiber without its releases. */
export const interruptedUnclosed: Misconception = {
  id: "interruptedUnclosed",
  title: "You closed nothing after the interruption.",
  explanation:
    "When a process is killed, nobody cleans up. An interrupted fiber is not killed: it skips the steps of its work that are left, and then runs what its scopes still have to close. That is what a scope is for: it closes on every way out, an interruption too.",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return (
      at("disk unplugged") !== undefined &&
      at("target closed") === undefined &&
      at("source closed") === undefined
    )
  },
}
