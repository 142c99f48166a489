import type { Misconception } from "../../Misconception.ts"
import { type Prediction, predictionOf } from "../../predictions.ts"

/** Work foretold to begin where it is made, before the first line that runs anything. */
export const createdIsStarted: Misconception = {
  id: "createdIsStarted",
  title: "You let the work begin where it is made.",
  explanation:
    "A promise begins when it is made, and awaiting it only picks up the result. An Effect that is made does nothing: it is a description. Look for the `yield*` that runs it; before that line nothing of it happens.",
  recognise: ({ run }) => {
    const lines: Prediction = predictionOf(run) ?? []
    const apron = lines.findIndex(([, message]) => message === "apron on")
    return apron > 0 && lines.slice(0, apron).every(([seconds]) => seconds === 0)
  },
}
