import type { Exercise } from "@fiberlings/core"
import {
  Context,
  Effect,
  FileSystem,
  Layer,
  Path,
  type PlatformError,
  Runtime,
  Schema,
} from "effect"
import { ExercisesMalformed, readExercise } from "./readExercise.ts"

/** A folder was named as a workshop and holds no exercises. */
export class WorkshopNotFound extends Schema.TaggedError<WorkshopNotFound>()("WorkshopNotFound", {
  root: Schema.String,
}) {
  /** Somebody named the folder: used wrongly. */
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There are no exercises in ${this.root}. A workshop has the folders exercises/ and solutions/.`
  }
}

/** The exercises of one workshop: what stands in its folders, and where. */
export class Workshop extends Context.Service<
  Workshop,
  {
    readonly root: string
    /** All exercises in teaching order, read anew at each call. */
    readonly exercises: Effect.Effect<
      ReadonlyArray<Exercise>,
      WorkshopNotFound | ExercisesMalformed | PlatformError.PlatformError
    >
    exerciseFolder(exercise: Exercise): string
    solutionFolder(exercise: Exercise): string
  }
>()("@fiberlings/grader/Workshop") {
  /** The workshop in the folder `root`: an absolute path. */
  static readonly layer = (root: string) =>
    Layer.effect(
      Workshop,
      Effect.gen(function* () {
        const fs = yield* FileSystem.FileSystem
        const path = yield* Path.Path
        const exercisesFolder = path.join(root, "exercises")

        const numberedFolders = Effect.fnUntraced(function* (folder: string) {
          const names = yield* fs.readDirectory(folder)
          return names.filter((name) => /^\d+-/.test(name)).sort()
        })
        const readIfThere = (file: string) =>
          fs
            .readFileString(file)
            .pipe(Effect.catchReason("PlatformError", "NotFound", () => Effect.succeed("")))

        const exercises = Effect.gen(function* () {
          if (!(yield* fs.exists(exercisesFolder))) return yield* new WorkshopNotFound({ root })
          const reading: Array<ReturnType<typeof readExercise>> = []
          for (const chapter of yield* numberedFolders(exercisesFolder)) {
            const chapterFolder = path.join(exercisesFolder, chapter)
            const about = yield* readIfThere(path.join(chapterFolder, "README.md"))
            for (const name of yield* numberedFolders(chapterFolder)) {
              const folder = path.join(chapterFolder, name)
              const readme = yield* readIfThere(path.join(folder, "README.md"))
              const hints = yield* readIfThere(path.join(folder, "hints.md"))
              reading.push(readExercise(`${chapter}/${name}`, { readme, hints, chapter: about }))
            }
          }
          if (reading.length === 0) return yield* new WorkshopNotFound({ root })
          const [found, malformed] = yield* Effect.partition(reading, (exercise) => exercise)
          if (malformed.length > 0) return yield* new ExercisesMalformed({ exercises: malformed })
          return found
        })

        return Workshop.of({
          root,
          exercises,
          exerciseFolder: (exercise) => path.join(exercisesFolder, ...exercise.path.split("/")),
          solutionFolder: (exercise) => path.join(root, "solutions", ...exercise.path.split("/")),
        })
      }),
    )
}
