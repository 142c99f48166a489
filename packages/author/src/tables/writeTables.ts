import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import type { ExerciseReport } from "../checkExercise.ts"
import { exercisesPage } from "./exercisesPage.ts"
import { numbersLine, withNumbers } from "./numbersLine.ts"

/**
 * Writes docs/exercises.md and, where mutants were graded, the numbers between the marks in
 * README.md; answers with what it has written. A report of single exercises writes nothing.
 */
export const writeTables = Effect.fn("writeTables")(function* (
  reports: ReadonlyArray<ExerciseReport>,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const { length } = yield* workshop.exercises
  if (reports.length < length) return []
  const page = path.join(workshop.root, "docs", "exercises.md")
  yield* fs.makeDirectory(path.dirname(page), { recursive: true })
  const titles = Object.assign({}, ...reports.map(({ solutions }) => solutions.titles))
  const texts = reports.map((report) => report.texts)
  yield* fs.writeFileString(page, exercisesPage(texts, titles))
  const readme = path.join(workshop.root, "README.md")
  const before = (yield* fs.exists(readme)) ? yield* fs.readFileString(readme) : ""
  const after = reports.every(({ mutants }) => mutants !== undefined)
    ? withNumbers(before, numbersLine(reports))
    : before
  if (after === before) return ["docs/exercises.md"]
  yield* fs.writeFileString(readme, after)
  return ["docs/exercises.md", "README.md"]
})
