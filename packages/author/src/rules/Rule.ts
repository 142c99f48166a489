import type { ExerciseTexts } from "../ExerciseTexts.ts"

/** What a rule finds wrong with an exercise among the others: sentences, none when all is well. */
export type Rule = (
  texts: ExerciseTexts,
  all: ReadonlyArray<ExerciseTexts>,
) => ReadonlyArray<string>
