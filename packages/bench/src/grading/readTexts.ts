import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import { measuredExercises } from "./measuredExercises.ts"

/** What somebody may hand in for one exercise. */
export interface Texts {
  readonly exercise: Exercise
  readonly solution: string
  readonly starter: string
  /** Whole wrong programs, by the name of their misconception. */
  readonly wrong: ReadonlyArray<string>
}

/** The texts of the exercises that are measured, from solutions/. */
export const readTexts = Effect.fnUntraced(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  return yield* Effect.forEach(yield* measuredExercises, (exercise) =>
    Effect.gen(function* () {
      const folder = workshop.solutionFolder(exercise)
      const names = yield* fs.readDirectory(path.join(folder, "misconceptions"))
      const read = (...at: ReadonlyArray<string>) => fs.readFileString(path.join(folder, ...at))
      return {
        exercise,
        solution: yield* read("solution.ts"),
        starter: yield* read("starter.ts"),
        wrong: yield* Effect.forEach([...names].sort(), (name) => read("misconceptions", name)),
      } satisfies Texts
    }),
  )
})
