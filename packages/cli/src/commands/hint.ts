import { Console, Effect } from "effect"
import { Command } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { chosenExercise } from "../chosenExercise.ts"
import { hintsRead, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { hintView } from "../views/briefView.ts"
import { inWorkshop } from "./root.ts"

/** `fiberlings hint`: the next hint of an exercise; the last one again when all were read. */
export const hint = Command.make(
  "hint",
  {
    exercise: exerciseArgument,
  },
  Effect.fn(function* ({ exercise }) {
    const chosen = yield* chosenExercise(exercise)
    const progress = yield* Progress
    const { columns, paint } = yield* Screen
    const read = hintsRead(yield* progress.read, chosen)
    const index = Math.min(read, chosen.hints.length - 1)
    yield* progress.update((notes) => ({
      ...notes,
      hints: { ...notes.hints, [chosen.id]: index + 1 },
    }))
    const more =
      index + 1 < chosen.hints.length
        ? "Ask again for the next hint."
        : `That is the last hint. The solution: npx fiberlings solution ${chosen.number}`
    const lines = hintView(chosen, index, yield* columns, paint)
    yield* Console.log(
      [paint.dim(`${chosen.number} ${chosen.title}`), "", ...lines, "", paint.dim(more)].join("\n"),
    )
  }, inWorkshop),
).pipe(Command.withDescription("Show the next hint"))
