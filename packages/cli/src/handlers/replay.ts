import {
  decodeToken,
  Grader,
  hashOf,
  ReplayOutdated,
  ReplayTokenMalformed,
  Workshop,
} from "@fiberlings/grader"
import { drawParting, drawTimeline, interleaving, layout } from "@fiberlings/timeline"
import { Console, Effect, Option } from "effect"
import { readExerciseFile, readNamedFile } from "../exerciseSource.ts"
import { findExercise } from "../findExercise.ts"
import { Screen } from "../Screen.ts"
import { inWorkshop } from "../commands/root.ts"

/** What `fiberlings replay` does. */
export const replay = Effect.fn(function* ({
  file,
  token: text,
}: {
  readonly token: string
  readonly file: Option.Option<string>
}) {
  const token = decodeToken(text)
  if (token === undefined) return yield* new ReplayTokenMalformed({ token: text })
  const workshop = yield* Workshop
  const grader = yield* Grader
  const { columns, paint } = yield* Screen
  const exercise = yield* findExercise(yield* workshop.exercises, token.exercise)
  const source = Option.isSome(file)
    ? yield* readNamedFile(file.value)
    : yield* readExerciseFile(exercise)
  if (hashOf(source) !== token.hash) {
    return yield* new ReplayOutdated({ token: text, exercise: exercise.number })
  }
  const replayed = yield* grader.replay(exercise, source, token)
  if (replayed === undefined) return yield* new ReplayTokenMalformed({ token: text })
  const { check, ordinary, repeated } = replayed
  const options = { columns: yield* columns, paint }
  const headings = ["the ordinary run", "this schedule"] as const
  const lines =
    repeated.schedule === "0"
      ? drawTimeline(layout(repeated.run.trace), options)
      : drawParting(interleaving(ordinary.trace), interleaving(repeated.run.trace), {
          ...options,
          headings,
        })
  const title = `${paint.bold(`${exercise.number} ${exercise.title}`)}  ${check}`
  yield* Console.log([title, "", ...lines].join("\n"))
}, inWorkshop)
