import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import type { Journal } from "./Journal.ts"
import { UpdateUnfinished } from "./UpdateErrors.ts"

/** Fails, and says where each of the learner's files is. */
export const unfinished = Effect.fnUntraced(function* (journal: Journal, reason: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const files = yield* Effect.forEach(journal.files, (file) => {
    const backup = path.join(root, journal.backups, file)
    return Effect.map(
      Effect.orElseSucceed(fs.exists(backup), () => true),
      (isThere) => ({ path: file, now: isThere ? `${journal.backups}/${file}` : file }),
    )
  })
  return yield* new UpdateUnfinished({ reason, files })
})
