import { Workshop } from "@fiberlings/grader"
import { Console, Effect, Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { exercisesOnPath } from "../exercisesOnPath.ts"
import { type Notes, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { briefView } from "../views/briefView.ts"
import { listView, progressView } from "../views/listView.ts"
import { verdictView } from "../views/verdictView.ts"
import { unfinishedNotice } from "../update/unfinishedNotice.ts"
import { watch } from "../watch/watch.ts"

/** What `fiberlings start` does. */
export const start = Effect.fn(function* ({
  exercise,
  path,
}: {
  readonly exercise: Option.Option<string>
  readonly path: Option.Option<"star" | "all">
}) {
  const workshop = yield* Workshop
  const progress = yield* Progress
  if (Option.isSome(path)) yield* progress.update((notes) => withPath(notes, path.value))
  const chosen = yield* chosenExercise(exercise)
  const all = yield* workshop.exercises
  const onPath = exercisesOnPath(all, yield* progress.read)
  // Who asks for one that is beside the path sees all.
  const exercises = onPath.some(({ id }) => id === chosen.id) ? onPath : all
  const { columns, isInteractive, paint } = yield* Screen
  const unfinished = yield* unfinishedNotice
  if (isInteractive) return yield* watch(exercises, chosen, unfinished?.short)
  if (unfinished !== undefined) yield* Console.error(`${unfinished.short}\n${unfinished.more}`)
  const width = yield* columns
  const notes = yield* progress.read
  yield* Console.log(
    [
      ...listView(exercises, notes, chosen, paint),
      "",
      `${progressView(exercises, notes)} solved`,
      "",
      ...briefView(chosen, width, paint),
      "",
    ].join("\n"),
  )
  const graded = yield* gradeAndRemember(chosen, yield* readExerciseFile(chosen))
  yield* Console.log(verdictView(graded, width, paint).join("\n"))
})

const withPath = ({ path: _, ...notes }: Notes, path: "star" | "all"): Notes =>
  path === "star" ? { ...notes, path } : notes
