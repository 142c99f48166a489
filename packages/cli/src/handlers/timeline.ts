import { Grader } from "@fiberlings/grader"
import { renderers } from "@fiberlings/timeline"
import { Console, Effect, FileSystem, Option, Runtime, Schema } from "effect"
import { chosenExercise } from "../chosenExercise.ts"
import { readExerciseFile, readNamedFile } from "../exerciseSource.ts"
import { Screen } from "../Screen.ts"
import { inWorkshop } from "../commands/root.ts"

/** There is no such check, or it did not run. Exit code 2. */
export class CheckNotFound extends Schema.TaggedError<CheckNotFound>()("CheckNotFound", {
  asked: Schema.String,
  known: Schema.Array(Schema.String),
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    if (this.known.length === 0) {
      return "No check of this exercise ran, so there is no timeline. What is wrong: npx fiberlings run"
    }
    const list = this.known.map((name, index) => `  ${index + 1}  ${name}`).join("\n")
    return `There is no run of a check "${this.asked}". These there are, by number:\n${list}`
  }
}

/** What `fiberlings timeline` does. */
export const timeline = Effect.fn(function* ({
  check,
  exercise,
  file,
  format,
  out,
}: {
  readonly exercise: Option.Option<string>
  readonly file: Option.Option<string>
  readonly check: Option.Option<number>
  readonly format: string
  readonly out: Option.Option<string>
}) {
  const fs = yield* FileSystem.FileSystem
  const grader = yield* Grader
  const { columns, paint } = yield* Screen
  const chosen = yield* chosenExercise(exercise)
  const source = Option.isSome(file)
    ? yield* readNamedFile(file.value)
    : yield* readExerciseFile(chosen)
  const { pictures } = yield* grader.gradeWithPictures(chosen, source)
  const picture = Option.isSome(check)
    ? pictures[check.value - 1]
    : (pictures.find((one) => !one.passed) ?? pictures[0])
  if (picture === undefined) {
    return yield* new CheckNotFound({
      asked: Option.match(check, { onNone: () => "", onSome: String }),
      known: pictures.map((one) => one.check),
    })
  }
  const title = `${chosen.number} ${chosen.title}: ${picture.check}`
  const renderer = renderers.find((one) => one.name === format)
  const isPlain = Option.isSome(out)
  const text = renderer?.render(picture.shown.run.trace, {
    title,
    columns: isPlain ? 80 : yield* columns,
    ...(isPlain ? {} : { paint }),
  })
  if (Option.isNone(out)) return yield* Console.log(text?.trimEnd())
  yield* writeNew(fs, out.value, text ?? "")
  yield* Console.log(`Written to ${out.value}`)
}, inWorkshop)

/** A file of this name is there already. Exit code 2. */
export class FileExists extends Schema.TaggedError<FileExists>()("FileExists", {
  file: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `${this.file} is there already and was left alone. Give another name, or move it away.`
  }
}

const writeNew = (fs: FileSystem.FileSystem, file: string, text: string) =>
  fs
    .writeFileString(file, text, { flag: "wx" })
    .pipe(
      Effect.catchReason("PlatformError", "AlreadyExists", () =>
        Effect.fail(new FileExists({ file })),
      ),
    )
