import type { Rule } from "./Rule.ts"

const inExercise = ["README.md", "exercise.test.ts", "exercise.ts", "hints.md"]
/** Mistakes that this exercise alone knows. */
const alsoInExercise = "misconceptions.ts"
const inSolution = ["solution.ts", "starter.ts", "why.md"]
const alsoInSolution =
  /^((alternatives|misconceptions)\/[A-Za-z][A-Za-z0-9]*\.ts|equivalents\.json)$/

/** Every file that has to be there is, and no other. */
export const files: Rule = ({ exercise, files }) => {
  const missing = [
    ...inExercise
      .filter((name) => !files.exercise.includes(name))
      .map((name) => `exercises/${exercise.path}/${name}`),
    ...inSolution
      .filter((name) => !files.solution.includes(name))
      .map((name) => `solutions/${exercise.path}/${name}`),
  ]
  const stray = [
    ...files.exercise
      .filter((name) => !inExercise.includes(name) && name !== alsoInExercise)
      .map((name) => `exercises/${exercise.path}/${name}`),
    ...files.solution
      .filter((name) => !inSolution.includes(name) && !alsoInSolution.test(name))
      .map((name) => `solutions/${exercise.path}/${name}`),
  ]
  return [
    ...missing.map((file) => `${file} is missing.`),
    ...stray.map((file) => `${file} belongs to no exercise: a stray file?`),
  ]
}
