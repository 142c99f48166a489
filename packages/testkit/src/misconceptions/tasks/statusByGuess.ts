import { listIn } from "../../listIn.ts"
import type { Misconception } from "../../Misconception.ts"

/** A status that was written down from the durations in the source. */
export const statusByGuess: Misconception = {
  id: "statusByGuess",
  title: "You wrote down what should be done by then, without looking.",
  explanation:
    "That would be right if everything took exactly as long as it says. How long the others take is not yours to decide: today it was another time. A fiber knows whether it has ended, and `fiber.pollUnsafe()` asks it.",
  recognise: ({ run, source }) =>
    listIn(run, "done") !== undefined &&
    !/\bpollUnsafe\b/.test(source) &&
    /\[\s*(?:true|false)\s*(?:,\s*(?:true|false)\s*)+,?\s*\]/.test(source) &&
    /\bEffect\.(fork\w+|all)\b/.test(source),
}
