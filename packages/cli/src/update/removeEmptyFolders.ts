import { rmdir } from "node:fs/promises"
import { Effect, Path } from "effect"

/**
 * Removes a folder and those around it, as far as they are empty; never `end` or what is not below
 * it. By rmdir, which cannot remove a file that appears at the last moment.
 */
export const removeEmptyFolders = Effect.fnUntraced(function* (folder: string, end: string) {
  const path = yield* Path.Path
  let at = folder
  while (at.startsWith(end + path.sep)) {
    const gone = at
    const removed = yield* Effect.isSuccess(Effect.tryPromise(() => rmdir(gone)))
    if (!removed) return
    at = path.dirname(at)
  }
})
