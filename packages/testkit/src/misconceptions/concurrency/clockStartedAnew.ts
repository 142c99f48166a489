import type { Misconception } from "../../Misconception.ts"
import { partingOf, predictionOf } from "../../predictions.ts"

/** The seconds of a part foretold from the start of that part: later lines with earlier seconds. */
export const clockStartedAnew: Misconception = {
  id: "clockStartedAnew",
  title: "You let the clock start anew in the middle.",
  explanation:
    "The seconds of a line count from the start of the whole program, so they never become less from one line to the next. What begins at second 2 and sleeps for 3 seconds ends at second 5. Keep one clock for all lines, and add each sleep to it.",
  recognise: ({ run }) => {
    const lines = predictionOf(run) ?? []
    const line = partingOf(run)
    if (line === undefined) return false
    const [here, before] = [lines[line], lines[line - 1]]
    return here !== undefined && before !== undefined && here[0] < before[0]
  },
}
