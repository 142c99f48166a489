import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The fallback asked for from the start, together with what it stands in for. */
export const askedBoth: Misconception = {
  id: "askedBoth",
  title: "You asked for the fallback from the start.",
  explanation:
    "Then it is there when it is needed, and that can be worth its price. But it is paid on every good day as well: a call that nobody uses, and a wait for it where you wait for both. Make the fallback when the time is up, and not earlier: for that, `timeoutOrElse` takes a function.",
  recognise: ({ run }) => {
    const [first, second, ...others] = calls(run)
    return (
      others.length === 0 &&
      first?.start === 0 &&
      second?.start === 0 &&
      second.startStep < first.endStep &&
      first.subject !== second.subject
    )
  },
}
