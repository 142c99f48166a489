import { Workshop } from "@fiberlings/grader"
import { Console, Effect } from "effect"
import { Command, Flag } from "effect/cli"
import { currentExercise } from "../currentExercise.ts"
import { isDone, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { listView, progressView } from "../views/listView.ts"
import { inWorkshop } from "./root.ts"

/** `fiberlings list`: every exercise, and which ones are solved. */
export const list = Command.make(
  "list",
  { json: Flag.Boolean("json").pipe(Flag.withDescription("Print JSON"), Flag.withDefault(false)) },
  Effect.fn(function* ({ json }) {
    const workshop = yield* Workshop
    const exercises = yield* workshop.exercises
    const progress = yield* Progress
    const notes = yield* progress.read
    const current = currentExercise(exercises, notes)
    if (json) {
      const rows = exercises.map((exercise) => ({
        exercise: exercise.id,
        number: exercise.number,
        title: exercise.title,
        chapter: exercise.chapter,
        star: exercise.star,
        done: isDone(notes, exercise),
        current: exercise.id === current?.id,
        file: `exercises/${exercise.path}/exercise.ts`,
      }))
      return yield* Console.log(JSON.stringify(rows, undefined, 2))
    }
    const { paint } = yield* Screen
    const lines = listView(exercises, notes, current, paint)
    yield* Console.log([...lines, "", `${progressView(exercises, notes)} solved`].join("\n"))
  }, inWorkshop),
).pipe(Command.withDescription("List the exercises and what is solved"))
