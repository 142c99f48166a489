import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader/Workshop"
import {
  Context,
  Effect,
  FileSystem,
  Layer,
  Option,
  Path,
  type PlatformError,
  Schema,
  Semaphore,
} from "effect"
import { writeWhole } from "./writeWhole.ts"

/** What the workshop remembers of a learner, by exercise id. */
const Notes = Schema.Struct({
  version: Schema.Literal(1),
  /** When each solved exercise was solved first: ISO 8601, UTC. */
  done: Schema.Record(Schema.String, Schema.String),
  /** How many hints of each exercise were read. */
  hints: Schema.Record(Schema.String, Schema.Int),
  current: Schema.NullOr(Schema.String),
  /** The short path, for those who have chosen it. */
  path: Schema.optionalKey(Schema.Literal("star")),
})
export type Notes = typeof Notes.Type
const NotesText = Schema.fromJsonString(Notes)

const nothingYet: Notes = { version: 1, done: {}, hints: {}, current: null }

/** The file with the learner's progress cannot be understood. Nothing was changed. */
export class ProgressUnreadable extends Schema.TaggedError<ProgressUnreadable>()(
  "ProgressUnreadable",
  { file: Schema.String },
) {
  override get message() {
    return `Your progress in ${this.file} cannot be read. Mend it, or move it away to begin anew; nothing was changed.`
  }
}

export type ProgressError = ProgressUnreadable | PlatformError.PlatformError

/** True when this exercise, under its id of today or one that it had before, was solved. */
export const isDone = (notes: Notes, exercise: Exercise): boolean =>
  [exercise.id, ...exercise.formerly].some((id) => Object.hasOwn(notes.done, id))

/** How many hints of this exercise were read. */
export const hintsRead = (notes: Notes, exercise: Exercise): number =>
  Math.max(0, ...[exercise.id, ...exercise.formerly].map((id) => notes.hints[id] ?? 0))

/** Keeps the learner's progress in `.fiberlings/progress.json` of the workshop. */
export class Progress extends Context.Service<
  Progress,
  {
    readonly read: Effect.Effect<Notes, ProgressError>
    /**
     * Changes the notes; whoever reads meanwhile sees the old ones or the new ones, whole. Changes
     * of this process come one after the other.
     */
    update(change: (notes: Notes) => Notes): Effect.Effect<Notes, ProgressError>
  }
>()("@fiberlings/cli/Progress") {
  static readonly layer = Layer.effect(
    Progress,
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const path = yield* Path.Path
      const { root } = yield* Workshop
      const services = yield* Effect.context<FileSystem.FileSystem | Path.Path>()
      const file = path.join(root, ".fiberlings", "progress.json")

      const read = Effect.gen(function* () {
        const text = yield* fs.readFileString(file).pipe(
          Effect.asSome,
          Effect.catchReason("PlatformError", "NotFound", () => Effect.succeedNone),
        )
        if (Option.isNone(text)) return nothingYet
        return yield* Schema.decodeEffect(NotesText)(text.value).pipe(
          Effect.mapError(() => new ProgressUnreadable({ file })),
        )
      })

      // A save and a key at the same moment: neither may write what it read before the other wrote.
      const oneUpdate = yield* Semaphore.make(1)
      const update = Effect.fnUntraced(function* (change: (notes: Notes) => Notes) {
        const before = yield* read
        const after = change(before)
        if (after !== before) {
          const text = `${JSON.stringify(after, undefined, 2)}\n`
          yield* Effect.provideContext(writeWhole(file, text), services)
        }
        return after
      }, oneUpdate.withPermit)
      return Progress.of({ read, update })
    }),
  )
}
