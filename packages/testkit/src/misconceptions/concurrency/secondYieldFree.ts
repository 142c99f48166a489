import type { Misconception } from "../../Misconception.ts"
import { predictionOf } from "../../predictions.ts"

/** The second run of an Effect left out, as if its result were remembered. */
export const secondYieldFree: Misconception = {
  id: "secondYieldFree",
  title: "You let the second `yield*` of the same Effect cost nothing.",
  explanation:
    "A promise remembers its result, so that awaiting it twice does its work once. An Effect remembers nothing: each `yield*` runs all of it again, with its messages and its waiting. Count how often the program runs `second`.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const count = (wanted: string) => lines.filter(([, message]) => message === wanted).length
    return (
      count("dinner") === 1 &&
      count("water boils") === 1 &&
      count("onions cut") === 1 &&
      count("onions golden") === 1
    )
  },
}
