import { fileURLToPath } from "node:url"
import { assert } from "@effect/vitest"
import { Effect, FileSystem, Path } from "effect"
import { inTerminal } from "./inTerminal.ts"
import { startSession } from "./TerminalSession.ts"

const chapter = "01-concurrency"
const exercise = "03-three-at-once"
const packageFolder = (name: string) =>
  fileURLToPath(new URL(".", import.meta.resolve(`${name}/package.json`)))

/** A workshop of the first chapter alone, with the starters in place. */
const makeChapter = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const root = path.join(yield* fs.makeTempDirectoryScoped(), "workshop")
  const exercises = packageFolder("@fiberlings/exercises-01-concurrency")
  const solutions = packageFolder("@fiberlings/solutions-01-concurrency")
  const copies = [
    [path.join(exercises, "README.md"), path.join("exercises", chapter, "README.md")],
    [path.join(exercises, exercise), path.join("exercises", chapter, exercise)],
    [path.join(solutions, exercise), path.join("solutions", chapter, exercise)],
  ] as const
  for (const [from, to] of copies) {
    yield* fs.makeDirectory(path.dirname(path.join(root, to)), { recursive: true })
    yield* fs.copy(from, path.join(root, to))
  }
  const file = path.join(root, "exercises", chapter, exercise, "exercise.ts")
  const folder = path.join(root, "solutions", chapter, exercise)
  yield* fs.copyFile(path.join(folder, "starter.ts"), file)
  const mistakes = path.join(folder, "misconceptions")
  return {
    root,
    /** The ids of the mistakes, each of which has a whole wrong solution. */
    mistakes: (yield* fs.readDirectory(mistakes)).map((name) => path.basename(name, ".ts")),
    make: (mistake: string) => fs.copyFile(path.join(mistakes, `${mistake}.ts`), file),
  }
})

/** A row of a picture: whose it is, and what it does. */
const picture = /^ {5,}\w+ .*[█▓]/m

inTerminal("the classic mistakes of the first chapter, in a terminal", (it) => {
  it.effect("each is told by its name, with the picture, at the save", () =>
    Effect.gen(function* () {
      const { make, mistakes, root } = yield* makeChapter
      const session = yield* startSession(["start", "--workshop", root])
      yield* session.shows("Three at once", "not yet")
      assert.isAtLeast(mistakes.length, 4)
      for (const mistake of mistakes) {
        yield* make(mistake)
        yield* session.shows(`(${mistake})`, picture)
      }
    }),
  )
})
