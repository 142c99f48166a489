import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader/Workshop"
import { Effect, FileSystem, Path, Runtime, Schema } from "effect"

/** A file to be graded is not there or cannot be read. Exit code 2. */
export class FileNotReadable extends Schema.TaggedError<FileNotReadable>()("FileNotReadable", {
  file: Schema.String,
  advice: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `${this.file} cannot be read. ${this.advice}`
  }
}

const readText = Effect.fnUntraced(function* (file: string, advice: string) {
  const fs = yield* FileSystem.FileSystem
  return yield* fs
    .readFileString(file)
    .pipe(Effect.mapError(() => new FileNotReadable({ file, advice })))
})

/** Any file named on the command line, from the folder in which the command was given. */
export const readNamedFile = Effect.fnUntraced(function* (file: string) {
  const path = yield* Path.Path
  return yield* readText(path.resolve(file), "Is its name spelled right?")
})

/** The learner's own file of an exercise. */
export const readExerciseFile = Effect.fnUntraced(function* (exercise: Exercise) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  return yield* readText(
    path.join(workshop.exerciseFolder(exercise), "exercise.ts"),
    `Put it back with: npx fiberlings reset ${exercise.number}`,
  )
})
