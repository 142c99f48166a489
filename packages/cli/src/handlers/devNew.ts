import { newExercise } from "@fiberlings/author"
import { Console, Effect, Option } from "effect"
import { root, withWorkshop } from "../commands/root.ts"

/** What `fiberlings dev new` does. */
export const devNew = Effect.fn(function* ({
  chapter,
  name,
}: {
  readonly chapter: string
  readonly name: string
}) {
  const files = yield* newExercise(chapter, name)
  const { workshop } = yield* root
  const where = Option.match(workshop, {
    onNone: () => "",
    onSome: (folder) => ` --workshop ${folder}`,
  })
  yield* Console.log(
    [
      ...files.map((file) => `  ${file}`),
      "",
      `Write it, then prove it: npx fiberlings dev check --exercise ${name}${where}`,
    ].join("\n"),
  )
}, withWorkshop)
