import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path, Runtime, Schema } from "effect"
import { exerciseTemplate } from "./templates.ts"

/** A name that cannot be that of a folder and an id. Exit code 2. */
export class NameNotUsable extends Schema.TaggedError<NameNotUsable>()("NameNotUsable", {
  name: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `"${this.name}" cannot be a name: take small letters, digits and dashes, like three-at-once.`
  }
}

/** There is an exercise of that name in that chapter. Exit code 2. */
export class ExerciseExists extends Schema.TaggedError<ExerciseExists>()("ExerciseExists", {
  id: Schema.String,
  folder: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There is ${this.id} already, in ${this.folder}. Nothing was changed.`
  }
}

const usable = /^[a-z0-9][a-z0-9-]*$/
const numbered = /^(\d+)-(.+)$/

/** `three-at-once` as a title. */
const titleOf = (name: string): string =>
  name.slice(0, 1).toUpperCase() + name.slice(1).replaceAll("-", " ")

/** What a chapter has beside its exercises, where the workshop's chapters are packages. */
const chapterFiles = {
  exercises: ["package.json", "tsconfig.json", "vitest.config.ts"],
  solutions: ["package.json", "tsconfig.json", "vitest.config.ts", "test/solutions.test.ts"],
}

/**
 * Makes a new last exercise of a chapter, and the chapter too when there is none of that name or
 * number; answers with the files, relative to the workshop. Overwrites nothing.
 */
export const newExercise = Effect.fn("newExercise")(function* (chapter: string, name: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const folders = Effect.fnUntraced(function* (...at: ReadonlyArray<string>) {
    const folder = path.join(root, ...at)
    const names = (yield* fs.exists(folder)) ? yield* fs.readDirectory(folder) : []
    return names.filter((one) => numbered.test(one)).sort()
  })
  const numberAfter = (names: ReadonlyArray<string>): string =>
    String(Number(numbered.exec(names.at(-1) ?? "")?.[1] ?? 0) + 1).padStart(2, "0")

  if (!usable.test(name)) return yield* new NameNotUsable({ name })
  const chapters = yield* folders("exercises")
  const wanted = chapter.replace(numbered, "$2")
  const found = chapters.find((one) => {
    const [, number = "", own = ""] = numbered.exec(one) ?? []
    return own === wanted || Number(number) === Number(chapter)
  })
  if (found === undefined && (!usable.test(wanted) || /^\d+$/.test(chapter))) {
    return yield* new NameNotUsable({ name: chapter })
  }
  const chapterFolder = found ?? `${numberAfter(chapters)}-${wanted}`
  const others = yield* folders("exercises", chapterFolder)
  const same = others.find((one) => one.replace(numbered, "$2") === name)
  if (same !== undefined) {
    return yield* new ExerciseExists({
      id: `${chapterFolder.replace(numbered, "$2")}/${name}`,
      folder: `exercises/${chapterFolder}/${same}`,
    })
  }
  const place = `${chapterFolder}/${numberAfter(others)}-${name}`
  const written: Array<string> = []
  const write = Effect.fnUntraced(function* (file: string, text: string) {
    const full = path.join(root, ...file.split("/"))
    if (yield* fs.exists(full)) return
    yield* fs.makeDirectory(path.dirname(full), { recursive: true })
    yield* fs.writeFileString(full, text)
    written.push(file)
  })
  if (found === undefined) {
    yield* write(`exercises/${chapterFolder}/README.md`, `# ${titleOf(wanted)}\n\nTODO\n`)
    const pattern = chapters.at(-1)
    for (const [side, files] of Object.entries(chapterFiles)) {
      for (const file of pattern === undefined ? [] : files) {
        const from = path.join(root, side, pattern!, ...file.split("/"))
        if (!(yield* fs.exists(from))) continue
        const text = yield* fs.readFileString(from)
        yield* write(`${side}/${chapterFolder}/${file}`, text.replaceAll(pattern!, chapterFolder))
      }
    }
  }
  const { exercise, solution } = exerciseTemplate(titleOf(name))
  for (const [file, text] of Object.entries(exercise))
    yield* write(`exercises/${place}/${file}`, text)
  for (const [file, text] of Object.entries(solution))
    yield* write(`solutions/${place}/${file}`, text)
  return written
})
