import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path, Schema } from "effect"

/** A text and the name of its file without the ending. */
export interface NamedText {
  readonly name: string
  readonly text: string
}

/** A mutant that does the same as the solution it was made from, and why it does. */
export const Equivalent = Schema.Struct({
  operator: Schema.String,
  original: Schema.String,
  replacement: Schema.String,
  reason: Schema.NonEmptyString,
})
export type Equivalent = typeof Equivalent.Type

/** All that an exercise consists of. A file that is missing is an empty text. */
export interface ExerciseTexts {
  readonly exercise: Exercise
  /** Every file in its two folders, by its path within the folder. */
  readonly files: {
    readonly exercise: ReadonlyArray<string>
    readonly solution: ReadonlyArray<string>
  }
  readonly readme: string
  readonly hints: string
  /** `exercise.ts` as it is now; shipped is it as the starter. */
  readonly shipped: string
  readonly checks: string
  readonly starter: string
  readonly solution: string
  readonly why: string
  readonly alternatives: ReadonlyArray<NamedText>
  /** Wrong solutions, each under the name of its misconception. */
  readonly wrong: ReadonlyArray<NamedText>
  /** The text of `equivalents.json`; empty where there is none. */
  readonly equivalents: string
}

/** Reads everything that belongs to an exercise. */
export const readExerciseTexts = Effect.fn("readExerciseTexts")(function* (exercise: Exercise) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const folders = {
    exercise: workshop.exerciseFolder(exercise),
    solution: workshop.solutionFolder(exercise),
  }
  const list = (folder: string) =>
    fs.readDirectory(folder, { recursive: true }).pipe(
      Effect.catchReason("PlatformError", "NotFound", () => Effect.succeed<Array<string>>([])),
      Effect.flatMap(
        Effect.filter((name) =>
          Effect.map(fs.stat(path.join(folder, name)), ({ type }) => type !== "Directory"),
        ),
      ),
      Effect.map((names) => names.map((name) => name.replaceAll("\\", "/")).sort()),
    )
  const files = { exercise: yield* list(folders.exercise), solution: yield* list(folders.solution) }
  const read = (side: "exercise" | "solution", name: string) =>
    files[side].includes(name)
      ? fs.readFileString(path.join(folders[side], name))
      : Effect.succeed("")
  const named = (folder: string) =>
    Effect.forEach(
      files.solution.filter((name) => name.startsWith(`${folder}/`) && name.endsWith(".ts")),
      (name) =>
        Effect.map(read("solution", name), (text) => ({ name: path.basename(name, ".ts"), text })),
    )
  return {
    exercise,
    files,
    readme: yield* read("exercise", "README.md"),
    hints: yield* read("exercise", "hints.md"),
    shipped: yield* read("exercise", "exercise.ts"),
    checks: yield* read("exercise", "exercise.test.ts"),
    starter: yield* read("solution", "starter.ts"),
    solution: yield* read("solution", "solution.ts"),
    why: yield* read("solution", "why.md"),
    alternatives: yield* named("alternatives"),
    wrong: yield* named("misconceptions"),
    equivalents: yield* read("solution", "equivalents.json"),
  } satisfies ExerciseTexts
})
