import * as effect from "effect"
import type { ExerciseTexts } from "../ExerciseTexts.ts"
import type { Rule } from "./Rule.ts"

const modules: Readonly<Record<string, unknown>> = effect

/** Whether the installed package has it. Names of types have no value: those are left alone. */
const exists = (module: string, name: string): boolean =>
  /^[A-Z]/.test(name) || name in (modules[module] as object)

/** The functions of Effect that a text names, `Effect.all`, and that are not there. */
export const unknownNames = (text: string): ReadonlyArray<string> => {
  const named = [...text.matchAll(/\b([A-Z][A-Za-z]+)\.([A-Za-z]\w*)/g)].flatMap(
    ([whole, module = "", name = ""]) => {
      const isOurs = typeof modules[module] === "object" && modules[module] !== null
      return isOurs && !exists(module, name) ? [whole] : []
    },
  )
  return [...new Set(named)]
}

const textsOf = ({ exercise, why }: ExerciseTexts): Readonly<Record<string, string>> => ({
  "README.md": exercise.brief,
  "hints.md": exercise.hints.map(({ text, title }) => `${title}\n${text}`).join("\n"),
  "why.md": why,
})

/** Everything of Effect that a text names exists in the installed package. */
export const apiNames: Rule = (texts) =>
  Object.entries(textsOf(texts)).flatMap(([file, text]) =>
    unknownNames(text).map((name) => `${file} names ${name}, which Effect does not have.`),
  )
