import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Path } from "effect"
import { Git } from "./Git.ts"
import { sameText } from "./sameText.ts"
import { isExerciseFile } from "./ShippedExercise.ts"

/** A tracked file that is not as HEAD has it. `code` is git's: index and work tree, a letter each. */
export interface LocalChange {
  readonly code: string
  readonly file: string
}

/** What differs from HEAD among the tracked files, as git sees it: line ends as it normalises them. */
export const localChanges = Effect.gen(function* () {
  const git = yield* Git
  const quiet = ["--untracked-files=no", "--no-renames", "--ignore-submodules=all"]
  const out = yield* git.tell(["status", "--porcelain=v1", "-z", ...quiet])
  return out
    .split("\0")
    .filter((row) => row !== "")
    .map((row): LocalChange => ({ code: row.slice(0, 2), file: row.slice(3) }))
})

/** The local changes, by what an update has to do about them. Paths as git writes them. */
export interface SortedChanges {
  /** exercise.ts files in which the learner wrote. */
  readonly edited: ReadonlyArray<string>
  /** exercise.ts files that are missing, or whose line ends alone are others: nothing to keep. */
  readonly empty: ReadonlyArray<string>
  /** Whatever else: not ours to move. */
  readonly others: ReadonlyArray<string>
}

/** Sorts what differs from the commit `head`. */
export const sortChanges = Effect.fnUntraced(function* (
  changes: ReadonlyArray<LocalChange>,
  head: string,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const git = yield* Git
  const { root } = yield* Workshop
  const withCode = (...codes: ReadonlyArray<string>) =>
    changes
      .filter(({ code, file }) => isExerciseFile(file) && codes.includes(code))
      .map(({ file }) => file)
  // Staged and not edited since is as good as edited; staged in another version is somebody's plan.
  const written = withCode(" M", "M ")
  const shipped = yield* git.blobs(written.map((file) => `${head}:${file}`))
  const edited = yield* Effect.filter(written, (file) =>
    Effect.map(fs.readFile(path.join(root, file)), (mine) => {
      const starter = shipped.get(`${head}:${file}`)
      return starter === undefined || !sameText(mine, starter)
    }),
  )
  const empty = [...withCode(" D"), ...written.filter((file) => !edited.includes(file))]
  const ours = new Set([...edited, ...empty])
  return {
    edited,
    empty,
    others: changes.map(({ file }) => file).filter((file) => !ours.has(file)),
  } satisfies SortedChanges
})
