import type { Exercise } from "@fiberlings/core"
import { Effect, Runtime, Schema } from "effect"

const list = (candidates: ReadonlyArray<string>): string =>
  candidates.map((candidate) => `  ${candidate}`).join("\n")

/** No exercise goes by that name. Exit code 2. */
export class ExerciseNotFound extends Schema.TaggedError<ExerciseNotFound>()("ExerciseNotFound", {
  asked: Schema.String,
  known: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There is no exercise "${this.asked}". These there are:\n${list(this.known)}`
  }
}

/** More than one exercise goes by that name. Exit code 2. */
export class ExerciseAmbiguous extends Schema.TaggedError<ExerciseAmbiguous>()(
  "ExerciseAmbiguous",
  { asked: Schema.String, candidates: Schema.Array(Schema.String) },
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `"${this.asked}" could be any of these; say a little more:\n${list(this.candidates)}`
  }
}

/**
 * The exercise that goes by `asked`: its id, its number (`2.1`), its folder, or any part of its id
 * or title that no other exercise has. A whole number is a chapter's.
 */
export const findExercise = (
  exercises: ReadonlyArray<Exercise>,
  asked: string,
): Effect.Effect<Exercise, ExerciseNotFound | ExerciseAmbiguous> => {
  const wanted = asked.trim().toLowerCase().replaceAll("\\", "/").replace(/\/+$/, "")
  const number = /^0*(\d+)[./]0*(\d+)$/.exec(wanted)
  const exact = exercises.find(
    (exercise) =>
      exercise.id === wanted ||
      exercise.formerly.includes(wanted) ||
      exercise.number === wanted ||
      (number !== null && exercise.number === `${number[1]}.${number[2]}`) ||
      wanted.endsWith(exercise.path) ||
      wanted.endsWith(`${exercise.path}/exercise.ts`),
  )
  if (exact !== undefined) return Effect.succeed(exact)
  const chapter = /^0*(\d+)$/.exec(wanted)
  const matching =
    wanted === ""
      ? []
      : exercises.filter((exercise) =>
          chapter !== null
            ? exercise.number.startsWith(`${chapter[1]}.`)
            : exercise.path.includes(wanted) ||
              exercise.id.includes(wanted) ||
              exercise.title.toLowerCase().includes(wanted),
        )
  const [only, ...others] = matching
  const names = (some: ReadonlyArray<Exercise>) => some.map(({ id, number }) => `${number}  ${id}`)
  if (only === undefined) {
    return Effect.fail(new ExerciseNotFound({ asked, known: names(exercises) }))
  }
  return others.length === 0
    ? Effect.succeed(only)
    : Effect.fail(new ExerciseAmbiguous({ asked, candidates: names(matching) }))
}
