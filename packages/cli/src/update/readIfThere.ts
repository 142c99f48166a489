import { Effect, FileSystem } from "effect"

/** A file's bytes; none where there is no such file. */
export const readIfThere = Effect.fnUntraced(function* (file: string) {
  const fs = yield* FileSystem.FileSystem
  return yield* fs.readFile(file).pipe(
    Effect.asSome,
    Effect.catchReason("PlatformError", "NotFound", () => Effect.succeedNone),
  )
})
