import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader/Workshop"
import { DateTime, Effect, FileSystem, Path } from "effect"
import { readNamedFile } from "./exerciseSource.ts"

/**
 * Puts an exercise's starter back in its place. What stood there is kept before, in
 * `.fiberlings/backups/`; answers with that file, from the workshop's folder, if there was anything
 * to keep.
 */
export const resetExercise = Effect.fnUntraced(function* (exercise: Exercise) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const file = path.join(workshop.exerciseFolder(exercise), "exercise.ts")
  const starter = yield* readNamedFile(path.join(workshop.solutionFolder(exercise), "starter.ts"))
  const mine = yield* Effect.option(fs.readFileString(file))
  if (mine._tag === "Some" && mine.value === starter) return undefined
  const kept = mine._tag === "Some" ? yield* keep(exercise, mine.value) : undefined
  yield* fs.writeFileString(file, starter)
  return kept
})

const keep = Effect.fnUntraced(function* (exercise: Exercise, text: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const backups = path.join(root, ".fiberlings", "backups")
  yield* fs.makeDirectory(backups, { recursive: true })
  const now = DateTime.formatIso(yield* DateTime.now).replaceAll(/[:.]/g, "-")
  const backup = path.join(backups, `${exercise.id.replaceAll("/", "-")}-${now}.ts`)
  // `wx`: a backup never overwrites another one.
  yield* fs.writeFileString(backup, text, { flag: "wx" })
  return path.relative(root, backup)
})

/** Where the learner's version is now: a sentence. */
export const keptIn = (backup: string): string => `Your version is kept in ${backup}`
