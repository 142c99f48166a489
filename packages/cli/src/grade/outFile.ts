import { Effect, FileSystem, Option, Path } from "effect"
import { OutNotWritable } from "./GradeErrors.ts"

/**
 * Says before the work whether a file can be written at its end: its folder is there, and it is no
 * folder itself.
 */
export const checkOut = Effect.fnUntraced(function* (file: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const absolute = path.resolve(file)
  const folder = yield* Effect.option(fs.stat(path.dirname(absolute)))
  if (Option.isNone(folder) || folder.value.type !== "Directory") {
    const problem = "the folder that it should stand in is not there. Make it first."
    return yield* new OutNotWritable({ file, problem })
  }
  const there = yield* Effect.option(fs.stat(absolute))
  if (Option.isSome(there) && there.value.type === "Directory") {
    return yield* new OutNotWritable({ file, problem: "it is a folder. Name a file in it." })
  }
})

/**
 * Writes a file whole or not at all: whoever reads it meanwhile sees the old one. What is no
 * ordinary file (`/dev/stdout`, a pipe) is written to as it is.
 */
export const writeOut = Effect.fnUntraced(
  function* (file: string, text: string) {
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const named = path.resolve(file)
    const there = yield* Effect.option(fs.stat(named))
    if (Option.isSome(there) && there.value.type !== "File") {
      return yield* fs.writeFileString(named, text)
    }
    const target = Option.isSome(there) ? yield* fs.realPath(named) : named
    const draft = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`)
    yield* Effect.onError(
      Effect.andThen(fs.writeFileString(draft, text), fs.rename(draft, target)),
      () => Effect.ignore(fs.remove(draft, { force: true })),
    )
  },
  (effect, file) =>
    Effect.catchTag(effect, "PlatformError", ({ reason }) =>
      Effect.fail(new OutNotWritable({ file, problem: reason.message })),
    ),
)
