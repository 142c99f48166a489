import { calls, fibers, oneAfterAnother } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { keepsApart } from "../../sharing.ts"

/** No concurrency at all, as the cure for a race. */
export const oneTillAtATime: Misconception = {
  id: "oneTillAtATime",
  title: "Your second till begins only when the first one has finished.",
  explanation:
    "Where only one fiber is at work, none can come in between: now no sale is lost. But the second customer waits for the first one's receipt. The tills are in each other's way for a moment only, when they take a piece from the stock. Let both work, and make that moment one step.",
  recognise: ({ run, source }) => {
    const receipts = calls(run, "Api.fetch")
    const [first, second] = receipts
    const other = fibers(run).find(({ fiber }) => fiber === second?.fiber)
    return (
      !keepsApart(source) &&
      !/\bEffect\.fork/.test(source) &&
      oneAfterAnother(receipts) &&
      first !== undefined &&
      other !== undefined &&
      (other.fiber === first.fiber || other.startStep > first.endStep)
    )
  },
}
