import { Workshop } from "@fiberlings/grader/Workshop"
import { Console, Effect } from "effect"
import { currentExercise } from "../currentExercise.ts"
import { exercisesOnPath } from "../exercisesOnPath.ts"
import { isDone, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { listView, progressView } from "../views/listView.ts"
import { withWorkshop } from "../commands/root.ts"

/** What `fiberlings list` does. */
export const list = Effect.fn(function* ({ json }: { readonly json: boolean }) {
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  const progress = yield* Progress
  const notes = yield* progress.read
  const onPath = exercisesOnPath(exercises, notes)
  const current = currentExercise(onPath, notes)
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
  yield* Console.log(
    [
      ...lines,
      "",
      `${progressView(onPath, notes)} solved${notes.path === "star" ? ", on the ★ path" : ""}`,
    ].join("\n"),
  )
}, withWorkshop)
