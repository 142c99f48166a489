import { Effect, FileSystem, Path } from "effect"

/** Writes these files, by their paths below `root`. */
export const writeFiles = Effect.fnUntraced(function* (
  root: string,
  files: Readonly<Record<string, string>>,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  for (const [at, text] of Object.entries(files)) {
    const file = path.join(root, at)
    yield* fs.makeDirectory(path.dirname(file), { recursive: true })
    yield* fs.writeFileString(file, text)
  }
  return root
})

/** Solves the first exercise of the miniature workshop. */
export const right = `import { Effect } from "effect"\nexport const answer = Effect.succeed("hello")\n`
export const wrong = right.replace("hello", "?")
export const hello = "01-first/01-say-hello/exercise.ts"
