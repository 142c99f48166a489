import type { Exercise } from "@fiberlings/core"
import { Effect, FileSystem, Path } from "effect"
import { repository } from "../grading/repository.ts"

/**
 * A copy of one exercise with its chapter's configuration, in a folder that is laid out as this
 * repository is and gone with the scope; hands over the folder. Vitest can run in it too.
 */
export const scratchWorkshop = Effect.fnUntraced(function* ({ path: place }: Exercise) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = yield* fs.makeTempDirectoryScoped({ prefix: "fiberlings-bench-" })
  const copy = (...names: ReadonlyArray<string>) =>
    fs.copy(path.join(repository, ...names), path.join(root, ...names))
  const [chapter = "", name = ""] = place.split("/")
  for (const folder of ["exercises", "solutions"]) {
    yield* fs.makeDirectory(path.join(root, folder, chapter), { recursive: true })
    yield* copy(folder, chapter, name)
  }
  for (const file of ["README.md", "package.json", "tsconfig.json", "vitest.config.ts"]) {
    yield* copy("exercises", chapter, file)
  }
  yield* copy("tsconfig.base.json")
  const modules = path.join("exercises", chapter, "node_modules")
  yield* fs.symlink(path.join(repository, modules), path.join(root, modules))
  return root
})
