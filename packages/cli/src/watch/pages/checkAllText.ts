import type { Paint } from "../../paint.ts"
import { headingOf } from "../../views/verdictView.ts"
import type { Checked } from "../WatchState.ts"
import type { Text } from "./Text.ts"

/** All exercises, graded: a line each. */
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
    const checkedOf = new Map(state.checked.map((one) => [one.exercise.id, one]))
    const now = state.exercises.find(({ id }) => !checkedOf.has(id))
    return state.exercises.flatMap((exercise) => {
      const checked = checkedOf.get(exercise.id)
      if (checked !== undefined) return [resultLine(checked, paint)]
      return state.isChecking && exercise === now
        ? [paint.dim(`· ${now.number.padEnd(4)} ${now.title} …`)]
        : []
    })
  },
}

const resultLine = ({ exercise, status }: Checked, paint: Paint): string => {
  const mark = status === "passed" ? paint.good("✓") : paint.bad("✗")
  const words = status === "missing" ? "its file is gone" : headingOf(status)
  return `${mark} ${exercise.number.padEnd(4)} ${exercise.title}  ${paint.dim(words)}`
}
