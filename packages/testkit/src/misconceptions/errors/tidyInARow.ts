import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** The clean-ups of interrupted calls foretold to run one after another. */
export const tidyInARow: Misconception = {
  id: "tidyInARow",
  title: "You let the copies tidy up one after another.",
  explanation:
    "The clean-ups of one scope do run one after another. But here each copy is a fiber with a clean-up of its own. All of them are interrupted at the same moment, and they tidy up side by side, as they have worked.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const at = (wanted: string) => lines.find(([, message]) => message === wanted)?.[0]
    return (
      at("photos done") === undefined &&
      ((at("photos tidied up") === 5 && at("videos tidied up") === 6) ||
        (at("videos tidied up") === 3 && at("photos tidied up") === 6))
    )
  },
}
