import { Workshop } from "@fiberlings/grader"
import { Effect } from "effect"

/** One of each chapter, always the same: so that figures can be compared when exercises are added. */
const ids = [
  "concurrency/three-at-once",
  "tasks/fork-and-join",
  "errors/keep-the-good-ones",
  "resources/open-use-close",
  "state/no-sale-lost",
]

/** The exercises of this repository that the benchmarks measure. */
export const measuredExercises = Effect.gen(function* () {
  const workshop = yield* Workshop
  // That they are well formed is tested elsewhere.
  const exercises = yield* Effect.orDie(workshop.exercises)
  return exercises.filter(({ id }) => ids.includes(id))
})
