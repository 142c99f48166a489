import { Console, Effect, type Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { hintsRead, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { hintView } from "../views/briefView.ts"
import { withWorkshop } from "../commands/root.ts"

/** What `fiberlings hint` does. */
export const hint = Effect.fn(function* ({
  exercise,
}: {
  readonly exercise: Option.Option<string>
}) {
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
}, withWorkshop)
