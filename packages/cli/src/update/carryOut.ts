import { Workshop } from "@fiberlings/grader"
import { DateTime, Effect, FileSystem, Path } from "effect"
import { complete } from "./complete.ts"
import type { Plan } from "./findUpdate.ts"
import { Git } from "./Git.ts"
import { type Journal, writeJournal } from "./Journal.ts"
import { rollBack } from "./rollBack.ts"
import { UpdateUndone } from "./UpdateErrors.ts"
import { unfinished } from "./unfinished.ts"

/**
 * Sets the learner's files aside, puts the starters back, goes to the new version, and puts the
 * learner's files back. Not to be interrupted: Ctrl-C takes effect when everything is in its place.
 * `nameWorker` is told the process id of each git that may still write when this process is killed.
 */
export const carryOut = Effect.fn("carryOut")(function* (
  plan: Plan,
  nameWorker: (pid: number) => void,
) {
  const now = DateTime.formatIso(yield* DateTime.now).replaceAll(/[:.]/g, "-")
  const journal: Journal = {
    version: 1,
    before: plan.before,
    target: plan.target,
    backups: `.fiberlings/backups/${now}`,
    files: plan.edited,
  }
  yield* Effect.mapError(
    writeJournal(journal),
    ({ message }) => new UpdateUndone({ reason: message, left: [] }),
  )
  yield* Effect.catch(pull(journal, plan, nameWorker), (error) =>
    rollBack(journal).pipe(
      Effect.mapError((worse) => `${error.message}\n${worse.message}`),
      Effect.catch((reason) => unfinished(journal, reason)),
      Effect.flatMap(({ left }) => Effect.fail(new UpdateUndone({ reason: error.message, left }))),
    ),
  )
  return yield* complete(journal)
}, Effect.uninterruptible)

const pull = Effect.fnUntraced(function* (
  journal: Journal,
  plan: Plan,
  nameWorker: (pid: number) => void,
) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const { root } = yield* Workshop
  const git = yield* Git
  for (const file of journal.files) {
    // Renamed, not copied: it takes no space, and catches what an editor saved a moment ago.
    const backup = path.join(root, journal.backups, file)
    yield* fs.makeDirectory(path.dirname(backup), { recursive: true })
    yield* fs.rename(path.join(root, file), backup)
  }
  const starters = [...journal.files, ...plan.empty]
  if (starters.length > 0) {
    yield* git.tell(["checkout", "--quiet", plan.before, "--", ...starters], {
      onStart: nameWorker,
    })
  }
  const how = ["--ff-only", "--no-squash", "--no-overwrite-ignore", "--no-stat", "--quiet"]
  yield* git.tell(["merge", ...how, plan.target], { onStart: nameWorker })
})
