import { Workshop } from "@fiberlings/grader"
import { Console, Effect, type Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { briefView } from "../views/briefView.ts"
import { listView, progressView } from "../views/listView.ts"
import { verdictView } from "../views/verdictView.ts"
import { noticeUnfinishedUpdate } from "../update/noticeUnfinishedUpdate.ts"
import { watch } from "../watch/watch.ts"
import { inWorkshop } from "../commands/root.ts"

/** What `fiberlings start` does. */
export const start = Effect.fn(function* ({
  exercise,
}: {
  readonly exercise: Option.Option<string>
}) {
  yield* noticeUnfinishedUpdate
  const workshop = yield* Workshop
  const exercises = yield* workshop.exercises
  const chosen = yield* chosenExercise(exercise)
  const progress = yield* Progress
  const { columns, isInteractive, paint } = yield* Screen
  if (isInteractive) return yield* watch(exercises, chosen)
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
}, inWorkshop)
