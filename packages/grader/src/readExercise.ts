import { type Exercise, FrontMatter } from "@fiberlings/core"
import { Effect, Schema } from "effect"
import { Yaml } from "effect/encoding"

/** An exercise's README.md or hints.md is not what the workshop expects. */
export class ExerciseMalformed extends Schema.TaggedError<ExerciseMalformed>()(
  "ExerciseMalformed",
  { path: Schema.String, problem: Schema.String },
) {
  override get message() {
    return `exercises/${this.path} is malformed: ${this.problem}`
  }
}

/** All the exercises of a workshop that are, in their order. */
export class ExercisesMalformed extends Schema.TaggedError<ExercisesMalformed>()(
  "ExercisesMalformed",
  { exercises: Schema.Array(ExerciseMalformed) },
) {
  override get message() {
    return this.exercises.map(({ message }) => message).join("\n")
  }
}

const numbered = /^(\d+)-([a-z0-9][a-z0-9-]*)\/(\d+)-([a-z0-9][a-z0-9-]*)$/

/** Puts an exercise together from the texts in its folder. `path` is `NN-chapter/NN-name`. */
export const readExercise = Effect.fnUntraced(function* (
  path: string,
  texts: { readonly readme: string; readonly hints: string; readonly chapter: string },
) {
  const malformed = (problem: string) => new ExerciseMalformed({ path, problem })
  const names = numbered.exec(path)
  const head = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(texts.readme)
  if (names === null) return yield* malformed("its folder is not named like 02-three-at-once")
  if (head === null) return yield* malformed("its README.md does not begin with a head between ---")
  const front = yield* Effect.try(() => Yaml.parse(head[1] ?? "")).pipe(
    Effect.flatMap(Schema.decodeUnknownEffect(FrontMatter)),
    Effect.mapError((cause) => malformed(`the head of its README.md: ${String(cause)}`)),
  )
  return {
    ...front,
    id: `${names[2]}/${names[4]}`,
    number: `${Number(names[1])}.${Number(names[3])}`,
    chapter: titleOf(texts.chapter),
    path,
    brief: (head[2] ?? "").trim(),
    hints: readHints(texts.hints),
  } satisfies Exercise
})

const titleOf = (markdown: string): string => /^#\s+(.+)$/m.exec(markdown)?.[1]?.trim() ?? ""

const readHints = (markdown: string): Exercise["hints"] =>
  markdown
    .split(/^##\s+/m)
    .slice(1)
    .map((section) => {
      const [title = "", ...lines] = section.split("\n")
      return { title: title.trim(), text: lines.join("\n").trim() }
    })
