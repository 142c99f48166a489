import type { Paint } from "../../paint.ts"
import { headingOf } from "../../views/verdictView.ts"
import type { Checked } from "../WatchState.ts"
import type { Text } from "./texts.ts"

/** All exercises, graded one after the other: a line each. */
export const checkAllText: Text = {
  key: "c",
  fromEnd: true,
  title: (state) => {
    const { checked, exercises, isChecking } = state
    if (isChecking) return `Checking all exercises: ${checked.length}/${exercises.length}`
    const passed = checked.filter(({ status }) => status === "passed").length
    const all = checked.length === exercises.length
    return all
      ? `All checked: ${passed} of ${exercises.length} passed`
      : `Stopped after ${checked.length} of ${exercises.length}: ${passed} passed`
  },
  lines: (state, _, paint) => {
    const lines = state.checked.map((one) => resultLine(one, paint))
    const now = state.exercises[lines.length]
    return state.isChecking && now !== undefined
      ? [...lines, paint.dim(`· ${now.number.padEnd(4)} ${now.title} …`)]
      : lines
  },
}

const resultLine = ({ exercise, status }: Checked, paint: Paint): string => {
  const mark = status === "passed" ? paint.good("✓") : paint.bad("✗")
  const words = status === "missing" ? "its file is gone" : headingOf(status)
  return `${mark} ${exercise.number.padEnd(4)} ${exercise.title}  ${paint.dim(words)}`
}
