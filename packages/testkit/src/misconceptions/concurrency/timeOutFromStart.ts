import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** The time of a time-out foretold to run before its line is reached. */
export const timeOutFromStart: Misconception = {
  id: "timeOutFromStart",
  title: "You let the film take no time.",
  explanation:
    "The time of a time-out does not run while the description waits for its turn. It starts when its line is reached, here at the sixth second. The film is then given two seconds; they pass although it does not finish.",
  recognise: ({ run }) => {
    const shown = secondOf(run, "all shown")
    return shown !== undefined && shown === secondOf(run, "map loaded")
  },
}
