import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Option, Path, Schema } from "effect"
import { JournalUnreadable } from "./UpdateErrors.ts"

const Hash = Schema.String.check(Schema.isPattern(/^[0-9a-f]{40,64}$/))

/** What an update is about to do; written before it touches anything, gone when it is done. */
export const Journal = Schema.Struct({
  version: Schema.Literal(1),
  /** The commit that was checked out. */
  before: Hash,
  /** The commit that is to be. */
  target: Hash,
  /** The folder of the backups, below the workshop's: a file lies in it under its own path. */
  backups: Schema.String,
  /** The learner's files, `exercises/…/exercise.ts`. */
  files: Schema.Array(Schema.String),
})
export type Journal = typeof Journal.Type
const JournalText = Schema.fromJsonString(Journal)

const journalFile = Effect.gen(function* () {
  const path = yield* Path.Path
  const { root } = yield* Workshop
  return path.join(root, ".fiberlings", "update.json")
})

/** The journal of an update that has not come to its end. */
export const readJournal = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  const file = yield* journalFile
  const text = yield* fs.readFileString(file).pipe(
    Effect.asSome,
    Effect.catchReason("PlatformError", "NotFound", () => Effect.succeedNone),
  )
  if (Option.isNone(text)) return Option.none<Journal>()
  return yield* Schema.decodeEffect(JournalText)(text.value).pipe(
    Effect.mapBoth({ onSuccess: Option.some, onFailure: () => new JournalUnreadable({ file }) }),
  )
})

/** Whole or not at all, and on the disk before anything else happens. */
export const writeJournal = Effect.fnUntraced(function* (journal: Journal) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const file = yield* journalFile
  const draft = `${file}.tmp`
  yield* fs.makeDirectory(path.dirname(file), { recursive: true })
  yield* Effect.gen(function* () {
    const handle = yield* fs.open(draft, { flag: "w" })
    yield* handle.writeAll(new TextEncoder().encode(`${JSON.stringify(journal, undefined, 2)}\n`))
    yield* handle.sync
  }).pipe(
    Effect.scoped,
    Effect.andThen(fs.rename(draft, file)),
    Effect.onError(() => Effect.ignore(fs.remove(draft, { force: true }))),
  )
})

export const removeJournal = Effect.gen(function* () {
  const fs = yield* FileSystem.FileSystem
  yield* fs.remove(yield* journalFile, { force: true })
})
