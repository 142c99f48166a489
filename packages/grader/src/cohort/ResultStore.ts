import { createHash } from "node:crypto"
import { Effect, FileSystem, Option, Path, type PlatformError, Runtime, Schema } from "effect"
import { drawSecret } from "../GradingSecret.ts"
import { showName } from "../submission/showName.ts"
import { StoredResult } from "./StoredResult.ts"

/** The folder for the results cannot be made or written to. Exit code 2. */
export class ResultsNotWritable extends Schema.TaggedError<ResultsNotWritable>()(
  "ResultsNotWritable",
  { folder: Schema.String },
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `Results cannot be kept in ${showName(this.folder)}. Name another folder with --results.`
  }
}

/** What was graded of a cohort, one file for each submission. */
export interface ResultStore {
  /** The result under this name, unless there is none, or it is damaged. */
  read(name: string): Effect.Effect<Option.Option<StoredResult>>
  /** Whoever is killed while writing leaves the old file, or the new one, whole. */
  write(result: StoredResult): Effect.Effect<void, PlatformError.PlatformError>
  /**
   * What the inputs of the checks are drawn from until all of the cohort is graded: a run that was
   * stopped and goes on asks the same of all.
   */
  readonly secret: string
  /** All is graded: what is handed in later gets inputs that nobody has seen. */
  readonly forgetSecret: Effect.Effect<void, PlatformError.PlatformError>
}

const StoredText = Schema.fromJsonString(StoredResult)
const Secret = Schema.String.check(Schema.isPattern(/^[a-z0-9]{1,32}$/))

/** Opens the folder of results, which is made where there is none. */
export const openResultStore = Effect.fn("openResultStore")(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path

  const replace = Effect.fnUntraced(function* (file: string, text: string) {
    const draft = `${file}.${process.pid}.tmp`
    yield* Effect.onError(
      Effect.andThen(fs.writeFileString(draft, text), fs.rename(draft, file)),
      () => Effect.ignore(fs.remove(draft, { force: true })),
    )
  })
  const readIfThere = (file: string) => Effect.option(fs.readFileString(file))

  const secretFile = path.join(folder, "secret")
  const secret = yield* Effect.gen(function* () {
    yield* fs.makeDirectory(folder, { recursive: true })
    yield* removeDrafts(folder)
    const kept = yield* Effect.map(
      readIfThere(secretFile),
      Option.map((text) => text.trim()),
    )
    if (Option.isSome(kept) && Schema.is(Secret)(kept.value)) return kept.value
    const drawn = drawSecret()
    yield* replace(secretFile, `${drawn}\n`)
    return drawn
  }).pipe(Effect.mapError(() => new ResultsNotWritable({ folder })))

  const fileOf = (name: string) => path.join(folder, resultFileName(name))
  return {
    secret,
    forgetSecret: fs.remove(secretFile, { force: true }),
    read: (name) =>
      readIfThere(fileOf(name)).pipe(Effect.map(Option.flatMap(Schema.decodeOption(StoredText)))),
    write: (result) => replace(fileOf(result.name), `${JSON.stringify(result)}\n`),
  } satisfies ResultStore
})

/** Removes what a killed process left behind; one that still runs keeps its own. */
const removeDrafts = Effect.fnUntraced(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  for (const name of yield* fs.readDirectory(folder)) {
    const writer = /\.(\d+)\.tmp$/.exec(name)?.[1]
    if (writer !== undefined && !isAlive(Number(writer))) {
      yield* fs.remove(path.join(folder, name), { force: true })
    }
  }
})

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** A file name that every system takes, for any name; two names never have the same one. */
export const resultFileName = (name: string): string => {
  const readable = name.replace(/[^A-Za-z0-9-]+/g, "_").slice(0, 40)
  const hash = createHash("sha256").update(name).digest("hex").slice(0, 16)
  return `${readable}-${hash}.json`
}
