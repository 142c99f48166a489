import { readdir } from "node:fs/promises"
import path from "node:path"
import { Effect, Runtime, Schema } from "effect"
import { showName } from "../submission/showName.ts"

/** The folder of submissions is not there, is no folder, or cannot be read. Exit code 2. */
export class CohortNotFound extends Schema.TaggedError<CohortNotFound>()("CohortNotFound", {
  folder: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There is no folder ${showName(this.folder)} that can be read. --cohort wants a folder with one folder or file for each submission.`
  }
}

/** The folder of submissions is empty. Exit code 2. */
export class CohortEmpty extends Schema.TaggedError<CohortEmpty>()("CohortEmpty", {
  folder: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `There are no submissions in ${showName(this.folder)}. It should hold one folder or file for each.`
  }
}

/**
 * The names of the submissions in a folder, sorted: all but what begins with a dot, and the places
 * `except` (absolute) where results of ours may lie.
 */
export const listCohort = Effect.fn("listCohort")(function* (
  folder: string,
  except: ReadonlyArray<string>,
) {
  const names = yield* Effect.tryPromise({
    try: () => readdir(folder),
    catch: () => new CohortNotFound({ folder }),
  })
  const mine = new Set(except)
  const found = names
    .filter((name) => !name.startsWith(".") && name !== "node_modules")
    .filter((name) => !mine.has(path.join(folder, name)))
    .sort()
  return found.length > 0 ? found : yield* new CohortEmpty({ folder })
})
