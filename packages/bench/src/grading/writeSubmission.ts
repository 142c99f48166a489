import type { SubmittedFile } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"

/** Writes the files of a submission below `folder`, each in the place of its exercise. */
export const writeSubmission = Effect.fnUntraced(function* (
  folder: string,
  files: ReadonlyArray<Pick<SubmittedFile, "exercise" | "source">>,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  for (const { exercise, source } of files) {
    const place = path.join(folder, ...exercise.path.split("/"))
    yield* fs.makeDirectory(place, { recursive: true })
    yield* fs.writeFileString(path.join(place, "exercise.ts"), source)
  }
})
