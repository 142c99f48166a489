import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** Effects foretold to run in the order in which they were made. */
export const madeOrderIsRunOrder: Misconception = {
  id: "madeOrderIsRunOrder",
  title: "You ran the Effects in the order in which they are made.",
  explanation:
    "The order of the `const` lines decides nothing: each of them only gives a name to a description. What runs first is what the first `yield*` runs. Read `program` once more and follow the `yield*` lines alone.",
  recognise: ({ run }) => {
    const begins = (predictionOf(run) ?? []).filter(([, message]) =>
      ["water on", "onions cut"].includes(message),
    )
    return begins[0]?.[1] === "water on" && begins.some(([seconds]) => seconds > 0)
  },
}
