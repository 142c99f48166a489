import { drawPicture, Grader, Workshop } from "@fiberlings/grader"
import { Console, Effect, Path, type Option } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readNamedFile } from "../exerciseSource.ts"
import { renderMarkdown } from "../markdown.ts"
import { NotPassed } from "../NotPassed.ts"
import { Screen } from "../Screen.ts"
import { verdictView } from "../views/verdictView.ts"
import { inWorkshop } from "../commands/root.ts"

/** What `fiberlings solution` does. */
export const solution = Effect.fn(function* ({
  exercise,
  run,
}: {
  readonly exercise: Option.Option<string>
  readonly run: boolean
}) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const { columns, paint } = yield* Screen
  const chosen = yield* chosenExercise(exercise)
  const folder = workshop.solutionFolder(chosen)
  const source = yield* readNamedFile(path.join(folder, "solution.ts"))
  const why = yield* readNamedFile(path.join(folder, "why.md"))
  const width = yield* columns
  yield* Console.log(
    [
      `${paint.bold(`${chosen.number} ${chosen.title}`)}  ${paint.dim(`solutions/${chosen.path}/solution.ts`)}`,
      "",
      ...source
        .trimEnd()
        .split("\n")
        .map((line) => paint.code(line)),
      "",
      ...renderMarkdown(why, width, paint),
    ].join("\n"),
  )
  if (!run) return
  const grader = yield* Grader
  const graded = yield* grader.gradeWithPictures(chosen, source)
  const shown = graded.pictures.flatMap((picture) => [
    "",
    paint.bold(picture.check),
    ...drawPicture(picture, width, paint),
  ])
  yield* Console.log(
    [...shown, "", ...verdictView({ ...graded, pictures: [] }, width, paint)].join("\n"),
  )
  const { verdict } = graded
  if (verdict.status !== "passed") return yield* new NotPassed()
}, inWorkshop)
