import type { Rule } from "./Rule.ts"

/** Enough right and wrong programs to show that the checks can tell them apart. */
export const counts: Rule = ({ alternatives, exercise, wrong }) => {
  const isPredict = exercise.form === "predict"
  const fewestWrong = isPredict ? 3 : 4
  return [
    ...(!isPredict && alternatives.length < 2
      ? [`It has ${alternatives.length} alternatives; at least 2 show that no one way is demanded.`]
      : []),
    ...(wrong.length < fewestWrong
      ? [`It has ${wrong.length} wrong solutions; at least ${fewestWrong} are asked for.`]
      : []),
  ]
}
