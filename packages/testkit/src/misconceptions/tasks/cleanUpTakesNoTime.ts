import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A clean-up foretold to take no time. */
export const cleanUpTakesNoTime: Misconception = {
  id: "cleanUpTakesNoTime",
  title: "You let the clean-up take no time.",
  explanation:
    "To send an interruption takes no time. What `Effect.onInterrupt` runs then is an Effect like any other, with its sleeps: it begins when the lights are done, and takes its second.",
  recognise: ({ run }) => secondOf(run, "tidying done") === 1,
}
