import { Effect } from "effect"
import type { ExerciseTexts } from "./ExerciseTexts.ts"
import type { MutantKind } from "./mutants/Mutant.ts"
import { type MutantsProof, proveMutants } from "./mutants/proveMutants.ts"
import { proveSolutions, type SolutionsProof } from "./proof/proveSolutions.ts"
import { proveTexts } from "./proof/proveTexts.ts"
import { rules } from "./rules/rules.ts"
import {
  proveAllSchedules,
  type ScheduleEffort,
  type SchedulesProof,
} from "./schedules/proveAllSchedules.ts"

export interface CheckOptions {
  readonly effort: ScheduleEffort
  /** Which mutants to grade; none: mutants are left out. */
  readonly mutants: ReadonlyArray<MutantKind>
}

/** Everything that was found out about an exercise. */
export interface ExerciseReport {
  readonly texts: ExerciseTexts
  /** What has to be mended: sentences, none when all is well. */
  readonly problems: ReadonlyArray<string>
  readonly solutions: SolutionsProof
  readonly schedules: SchedulesProof
  readonly mutants: MutantsProof | undefined
}

const notTried: SchedulesProof = { problems: [], schedules: 0, caps: [] }

/** Proves an exercise: its files, its programs, all schedules and, when asked, its mutants. */
export const checkExercise = Effect.fn("checkExercise")(function* (
  texts: ExerciseTexts,
  all: ReadonlyArray<ExerciseTexts>,
  { effort, mutants: kinds }: CheckOptions,
) {
  const found = rules.flatMap((rule) => rule(texts, all))
  const inTexts = yield* proveTexts(texts)
  const solutions = yield* proveSolutions(texts)
  // A prediction is about Effect's own schedule.
  const schedules =
    texts.exercise.form === "predict" ? notTried : yield* proveAllSchedules(texts, effort)
  const mutants = kinds.length === 0 ? undefined : yield* proveMutants(texts, kinds)
  const problems = [
    ...found,
    ...inTexts,
    ...solutions.problems,
    ...schedules.problems,
    ...(mutants?.problems ?? []),
  ]
  return { texts, problems, solutions, schedules, mutants } satisfies ExerciseReport
})
