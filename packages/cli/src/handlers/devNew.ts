import { newExercise } from "@fiberlings/author"
import { Console, Effect } from "effect"
import { withWorkshop } from "../commands/root.ts"

/** What `fiberlings dev new` does. */
export const devNew = Effect.fn(function* ({
  chapter,
  name,
}: {
  readonly chapter: string
  readonly name: string
}) {
  const files = yield* newExercise(chapter, name)
  yield* Console.log(
    [
      ...files.map((file) => `  ${file}`),
      "",
      `Write it, then prove it: npx fiberlings dev check --exercise ${name}`,
    ].join("\n"),
  )
}, withWorkshop)
