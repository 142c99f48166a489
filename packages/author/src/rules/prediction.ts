import type { Rule } from "./Rule.ts"

/** The part of an exercise.ts that is the program: up to what the learner is asked for. */
const programIn = (text: string): string =>
  text
    .slice(0, Math.max(text.indexOf("\ntype Message"), 0))
    .replace(/^[\s\S]*?\n\n/, "")
    .replaceAll(/^\/\/.*$/gm, "")
    .replaceAll(/^export /gm, "")
    .trim()

/** A predict exercise's checks run the program that its learner reads. */
export const prediction: Rule = ({ checks, exercise, starter }) => {
  if (exercise.form !== "predict") return []
  const program = programIn(starter)
  if (program === "") {
    return ["exercise.ts: no program stands before `type Message`, as a predict exercise has it."]
  }
  return checks.includes(program)
    ? []
    : ["exercise.test.ts runs another program than the one that exercise.ts shows."]
}
