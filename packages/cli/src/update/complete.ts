import { Workshop } from "@fiberlings/grader"
import { Console, Effect, FileSystem, Option, Path } from "effect"
import { Screen } from "../Screen.ts"
import { compareShipped, type Differences, hasMoved } from "./compareShipped.ts"
import { Git } from "./Git.ts"
import { type Journal, removeJournal } from "./Journal.ts"
import { readIfThere } from "./readIfThere.ts"
import { removeEmptyFolders } from "./removeEmptyFolders.ts"
import { sameText } from "./sameText.ts"
import { shippedExercises } from "./ShippedExercise.ts"
import { unfinished } from "./unfinished.ts"
import { type Fate, updateView } from "./updateView.ts"

/**
 * The second half of an update, once the new version is there: puts the learner's files back, says
 * what changed under them, and forgets the journal. Can be done again after it was cut off.
 */
export const complete = Effect.fn("complete")(function* (journal: Journal) {
  const git = yield* Git
  const { paint } = yield* Screen
  const work = Effect.gen(function* () {
    const after = (yield* git.tell(["rev-parse", "HEAD"])).trimEnd()
    const differences = compareShipped(
      yield* shippedExercises(journal.before),
      yield* shippedExercises(after),
    )
    const fates = yield* putBack(journal, differences, after)
    const leftOver = yield* clearFolders(journal, differences)
    const { backups, before } = journal
    const lines = updateView({ before, after, backups, differences, fates, leftOver }, paint)
    yield* Console.log(lines.join("\n"))
    yield* removeJournal
  })
  yield* Effect.catch(work, ({ message }) => unfinished(journal, message))
})

/** Each of the learner's files, to where its exercise is now. */
const putBack = Effect.fnUntraced(function* (
  { backups, files }: Journal,
  { kept }: Differences,
  after: string,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const git = yield* Git
  const homes = files.map((file) => ({
    file,
    pair: kept.find(({ before }) => `${before.folder}/exercise.ts` === file),
  }))
  const starterOf = (folder: string) => `${after}:${folder}/exercise.ts`
  const starters = yield* git.blobs(
    homes.flatMap(({ pair }) => (pair === undefined ? [] : [starterOf(pair.after.folder)])),
  )
  const fates: Array<Fate> = []
  for (const { file, pair } of homes) {
    const mine = yield* readIfThere(path.join(root, backups, file))
    // It was never moved: the update was cut off before that, and somebody else went on with git.
    if (Option.isNone(mine)) continue
    if (pair === undefined) {
      fates.push({ _tag: "Homeless", file })
      continue
    }
    const place = path.join(root, pair.after.folder, "exercise.ts")
    const found = yield* readIfThere(place)
    const starter = starters.get(starterOf(pair.after.folder))
    const isMine = Option.isSome(found) && Buffer.compare(found.value, mine.value) === 0
    const isFree = Option.isNone(found) || (starter !== undefined && sameText(found.value, starter))
    if (isFree && !isMine) {
      // By way of a draft: a file of the learner's is there whole, or not at all.
      const draft = path.join(root, ".fiberlings", "update.draft")
      yield* fs.copyFile(path.join(root, backups, file), draft)
      yield* fs.makeDirectory(path.dirname(place), { recursive: true })
      yield* fs.rename(draft, place)
    }
    fates.push({ _tag: isFree || isMine ? "Back" : "Occupied", file, pair })
  }
  return fates
})

/**
 * Files of the learner's own in the folder of an exercise that has moved or is gone: git leaves them
 * there, and a folder without its README.md is no exercise. They go to the backups.
 */
const clearFolders = Effect.fnUntraced(function* (
  { backups }: Journal,
  { added, kept, removed }: Differences,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const inUse = new Set([...added, ...kept.map(({ after }) => after)].map(({ folder }) => folder))
  const left = [...removed, ...kept.filter(hasMoved).map(({ before }) => before)]
    .map(({ folder }) => folder)
    .filter((folder) => !inUse.has(folder))
  const moved: Array<string> = []
  for (const folder of left) {
    const place = path.join(root, folder)
    yield* removeEmptyFolders(place, path.join(root, "exercises"))
    if (!(yield* fs.exists(place))) continue
    const aside = `${backups}/left-over/${folder}`
    yield* fs.makeDirectory(path.dirname(path.join(root, aside)), { recursive: true })
    yield* fs.rename(place, path.join(root, aside))
    yield* removeEmptyFolders(path.dirname(place), path.join(root, "exercises"))
    moved.push(aside)
  }
  return moved
})
