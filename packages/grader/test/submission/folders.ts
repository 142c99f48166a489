import { NodeServices } from "@effect/platform-node"
import { Effect, FileSystem, Layer, Path } from "effect"
import { Workshop } from "../../src/index.ts"

const miniature = new URL("../../../cli/test/fixtures/miniature", import.meta.url)

/** The miniature workshop, and the real disk. */
export const services = Layer.unwrap(
  Effect.gen(function* () {
    const path = yield* Path.Path
    return Workshop.layer(yield* path.fromFileUrl(miniature))
  }),
).pipe(Layer.provideMerge(NodeServices.layer))

/** A folder with these files, by their paths; gone after the test. Answers with where it is. */
export const makeFolder = Effect.fnUntraced(function* (
  files: Readonly<Record<string, string | Uint8Array>>,
  name = "alice",
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  // Where temporary files live may itself be behind a link.
  const root = path.join(yield* fs.realPath(yield* fs.makeTempDirectoryScoped()), name)
  yield* fs.makeDirectory(root)
  for (const [at, content] of Object.entries(files)) {
    const file = path.join(root, at)
    yield* fs.makeDirectory(path.dirname(file), { recursive: true })
    yield* typeof content === "string"
      ? fs.writeFileString(file, content)
      : fs.writeFile(file, content)
  }
  return root
})
