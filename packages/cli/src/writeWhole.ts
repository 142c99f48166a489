import { Effect, FileSystem, Path } from "effect"

/** Writes a file so that whoever reads it meanwhile sees the old text or the new one, whole. */
export const writeWhole = Effect.fnUntraced(function* (file: string, text: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  yield* fs.makeDirectory(path.dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}.tmp`
  yield* Effect.onError(
    Effect.andThen(fs.writeFileString(draft, text, { flag: "w" }), fs.rename(draft, file)),
    () => Effect.ignore(fs.remove(draft, { force: true })),
  )
})
