import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Option, Path } from "effect"
import { commitDifference } from "./commitDifference.ts"
import { Git } from "./Git.ts"
import { type Journal, removeJournal } from "./Journal.ts"
import { localChanges } from "./localChanges.ts"
import { readIfThere } from "./readIfThere.ts"
import { removeEmptyFolders } from "./removeEmptyFolders.ts"
import { withPlainLineEnds } from "./sameText.ts"

/**
 * Everything as it was before an update that has not reached the new version. What is found in the
 * place of a file and is neither the old version's nor the new one's stays; `left` names it.
 */
export const rollBack = Effect.fn("rollBack")(function* (journal: Journal) {
  // First, and without a byte to write: on a full disk the rest may fail.
  const left = yield* takeBack(journal)
  const moved = yield* clearUp(journal)
  yield* removeEmptyBackups(journal)
  yield* removeJournal
  return { left: [...left, ...moved] }
})

/** The learner's files, from the backups to their places. */
const takeBack = Effect.fnUntraced(function* ({ backups, before, files, target }: Journal) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const isShipped = yield* shippedIn([before, target], files)
  const left: Array<string> = []
  for (const file of files) {
    const place = path.join(root, file)
    const backup = path.join(root, backups, file)
    if (!(yield* fs.exists(backup))) continue
    const found = yield* readIfThere(place)
    if (Option.isSome(found) && !isShipped(file, found.value)) {
      left.push(`${file}, whose version of before is kept as ${backups}/${file}`)
      continue
    }
    yield* fs.makeDirectory(path.dirname(place), { recursive: true })
    yield* fs.rename(backup, place)
  }
  return left
})

/** What a git that was cut off has left: files of the new version, and an index that names them. */
const clearUp = Effect.fnUntraced(function* ({ backups, before, files, target }: Journal) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const git = yield* Git
  const { added, changedOrRemoved } = yield* commitDifference(before, target)
  const isShipped = yield* shippedIn([before, target], [...added, ...changedOrRemoved])
  const changes = Effect.map(localChanges, (all) => all.filter(({ file }) => !files.includes(file)))
  if ((yield* changes).some(({ code }) => !code.startsWith(" "))) {
    yield* git.tell(["reset", "--quiet", before])
  }
  const changed = (yield* changes)
    .map(({ file }) => file)
    .filter((file) => changedOrRemoved.includes(file))
  const moved: Array<string> = []
  for (const file of [...changed, ...added]) {
    const place = path.join(root, file)
    const found = yield* readIfThere(place)
    if (Option.isNone(found)) continue
    if (isShipped(file, found.value)) yield* fs.remove(place)
    else {
      const aside = `${backups}/half-way/${file}`
      yield* fs.makeDirectory(path.dirname(path.join(root, aside)), { recursive: true })
      yield* fs.rename(place, path.join(root, aside))
      moved.push(`${file}, which was found changed and is kept as ${aside}`)
    }
    yield* removeEmptyFolders(path.dirname(place), root)
  }
  if (changed.length > 0) yield* git.tell(["checkout", "--quiet", before, "--", ...changed])
  return moved
})

/** Whether bytes are a file of one of these commits, or its beginning: git was cut off writing it. */
const shippedIn = Effect.fnUntraced(function* (
  commits: ReadonlyArray<string>,
  files: ReadonlyArray<string>,
) {
  const git = yield* Git
  const named = (commit: string, file: string) => `${commit}:${file}`
  const blobs = yield* git.blobs(
    files.flatMap((file) => commits.map((commit) => named(commit, file))),
  )
  return (file: string, found: Uint8Array) =>
    commits.some((commit) => {
      const blob = blobs.get(named(commit, file))
      return blob !== undefined && withPlainLineEnds(blob).startsWith(withPlainLineEnds(found))
    })
})

const removeEmptyBackups = Effect.fnUntraced(function* ({ backups, files }: Journal) {
  const path = yield* Path.Path
  const { root } = yield* Workshop
  for (const file of files) {
    const folder = path.dirname(path.join(root, backups, file))
    yield* removeEmptyFolders(folder, path.join(root, ".fiberlings"))
  }
})
