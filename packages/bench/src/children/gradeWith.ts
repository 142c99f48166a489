import { type CohortProgress, gradeCohort, openResultStore, Workshop } from "@fiberlings/grader"
import { Effect } from "effect"

interface Cohort {
  /** Where the submissions are, and where the results go: absolute. */
  readonly folder: string
  readonly results: string
  /** In the order in which they are graded. */
  readonly names: ReadonlyArray<string>
  readonly jobs: number
  /** Told after each. */
  readonly graded?: () => void
}

/** Grades a cohort as `fiberlings grade --cohort` does, with the Grader that is provided. */
export const gradeWith = Effect.fnUntraced(function* ({ graded, results, ...cohort }: Cohort) {
  const { exercises } = yield* Workshop
  const store = yield* openResultStore(results)
  const progress: CohortProgress = {
    begin: () => Effect.void,
    graded: () => Effect.sync(() => graded?.()),
  }
  const all = { ...cohort, exercises: yield* exercises, only: undefined, store, progress }
  return yield* gradeCohort(all)
})
