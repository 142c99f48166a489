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
import { Argument, Command, Flag } from "effect/cli"
import { readExerciseFile, readNamedFile } from "../exerciseSource.ts"
import { findExercise } from "../findExercise.ts"
import { Screen } from "../Screen.ts"
import { inWorkshop } from "./root.ts"

/** `fiberlings replay`: a failing run once more, beside the ordinary one of the same program. */
export const replay = Command.make(
  "replay",
  {
    token: Argument.String("token").pipe(
      Argument.withDescription("What stands below a failed check: 5.1:2_1-4_k3f9ab_9c1e04"),
    ),
    file: Flag.String("file").pipe(
      Flag.withDescription("The file that the token was made for, if it is not the exercise's own"),
      Flag.optional,
    ),
  },
  Effect.fn(function* ({ file, token: text }) {
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
  }, inWorkshop),
).pipe(Command.withDescription("Show a failing run again, beside the ordinary one"))
