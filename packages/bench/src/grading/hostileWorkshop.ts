import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import { repository } from "./repository.ts"

/** The chapter in whose exercises' place the hostile submissions stand. */
export const hostileChapter = "90-small"

/**
 * Makes a workshop in `root` that has this repository's exercises and those of the hostile corpus,
 * so that one cohort can hold both.
 */
export const hostileWorkshop = Effect.fnUntraced(function* (root: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  for (const exercise of yield* Effect.orDie(workshop.exercises)) {
    const copies = [
      { from: workshop.exerciseFolder(exercise), to: "exercises", files: checkFiles },
      { from: workshop.solutionFolder(exercise), to: "solutions", files: ["solution.ts"] },
    ]
    for (const { files, from, to } of copies) {
      const place = path.join(root, to, ...exercise.path.split("/"))
      yield* fs.makeDirectory(place, { recursive: true })
      for (const file of files) {
        yield* fs.copyFile(path.join(from, file), path.join(place, file))
      }
    }
  }
  const fixtures = path.join(repository, "packages/grader/test/fixtures/workshop")
  for (const part of ["exercises", "solutions"]) {
    yield* fs.copy(path.join(fixtures, part, "01-small"), path.join(root, part, hostileChapter))
  }
})

const checkFiles = ["README.md", "hints.md", "exercise.test.ts"]
