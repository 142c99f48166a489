import type { Graded } from "@fiberlings/grader"
import { type Check, withoutComments } from "@fiberlings/testkit"
import type { NamedText } from "../ExerciseTexts.ts"

/**
 * Mistakes that are recognised in a program that is right: they would be named, too, where
 * something else is wrong. Sentences.
 */
export const mistaken = (
  checks: ReadonlyArray<Check>,
  { name, text }: NamedText,
  { pictures, verdict }: Graded,
): ReadonlyArray<string> => {
  const source = withoutComments(text)
  return pictures.flatMap(({ check: title, passed, shown }) => {
    const check = checks.find((one) => one.name === title)
    if (check === undefined || !passed) return []
    const symptoms = { run: shown.run, source, diagnostics: verdict.diagnostics }
    return check.misconceptions
      .filter((misconception) => misconception.recognise(symptoms))
      .map(({ id }) => `${id} is recognised in ${name}.ts, which is right ("${title}").`)
  })
}
