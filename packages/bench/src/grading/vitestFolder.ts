import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import { measuredExercises } from "./measuredExercises.ts"
import { repository } from "./repository.ts"

const packages = ["node_modules/effect", "node_modules/vitest", "packages/core", "packages/testkit"]

/** What a chapter's own configuration says, of all chapters at once: one process, as fast as it gets. */
const configuration = (front: string) => `import { defineConfig } from "vitest/config"

export default defineConfig({
  test: { include: ["*/*/exercise.test.ts"], setupFiles: [${JSON.stringify(front)}] },
})
`

/**
 * A scratch copy of exercises/ in which `vitest run` tests what is written in the place of each
 * `exercise.ts`; gone with the scope.
 */
export const vitestFolder = Effect.fnUntraced(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const folder = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
  const front = path.join(repository, "packages/testkit/src/vitest.ts")
  yield* fs.writeFileString(path.join(folder, "package.json"), `{ "type": "module" }\n`)
  yield* fs.writeFileString(path.join(folder, "vitest.config.ts"), configuration(front))
  yield* fs.makeDirectory(path.join(folder, "node_modules/@fiberlings"), { recursive: true })
  for (const place of packages) {
    const name = place.replace("node_modules/", "").replace("packages/", "@fiberlings/")
    yield* fs.symlink(path.join(repository, place), path.join(folder, "node_modules", name))
  }
  for (const exercise of yield* measuredExercises) {
    const place = path.join(folder, ...exercise.path.split("/"))
    yield* fs.makeDirectory(place, { recursive: true })
    yield* fs.copyFile(
      path.join(workshop.exerciseFolder(exercise), "exercise.test.ts"),
      path.join(place, "exercise.test.ts"),
    )
  }
  return folder
})
