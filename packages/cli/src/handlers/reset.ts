import { Console, Effect, type Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { withWorkshop } from "../commands/root.ts"
import { keptIn, resetExercise } from "../resetExercise.ts"
import { exerciseFile } from "../views/briefView.ts"

/** What `fiberlings reset` does. */
export const reset = Effect.fn(function* ({
  exercise,
}: {
  readonly exercise: Option.Option<string>
}) {
  const chosen = yield* chosenExercise(exercise)
  const backup = yield* resetExercise(chosen)
  if (backup !== undefined) yield* Console.log(keptIn(backup))
  yield* Console.log(`${exerciseFile(chosen)} is as it was in the beginning.`)
}, withWorkshop)
