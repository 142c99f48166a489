import { Workshop } from "@fiberlings/grader"
import { Console, Effect } from "effect"
import { Argument, Command } from "effect/cli"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { briefView } from "../views/briefView.ts"
import { listView, progressView } from "../views/listView.ts"
import { verdictView } from "../views/verdictView.ts"
import { watch } from "../watch/watch.ts"
import { inWorkshop } from "./root.ts"

/**
 * `fiberlings start`: the watch screen. Without a terminal (a pipe, CI) it prints the overview and
 * grades the current exercise once; that it has not passed yet is no error then.
 */
export const start = Command.make(
  "start",
  {
    exercise: Argument.String("exercise").pipe(
      Argument.withDescription("Where to begin; default: where you left off"),
      Argument.optional,
    ),
  },
  Effect.fn(function* ({ exercise }) {
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
  }, inWorkshop),
).pipe(Command.withDescription("Open the workshop: brief, verdict at every save"))
