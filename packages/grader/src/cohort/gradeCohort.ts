import path from "node:path"
import type { Exercise, Verdict } from "@fiberlings/core"
import { Cause, Clock, Effect, Option } from "effect"
import type { GradedFile } from "../formats/report/SubmissionReport.ts"
import { gradeSubmission } from "../submission/gradeSubmission.ts"
import { readSubmission } from "../submission/readSubmission.ts"
import { showName } from "../submission/showName.ts"
import type { Submission } from "../submission/Submission.ts"
import { figureOf } from "./Figure.ts"
import type { ResultStore } from "./ResultStore.ts"
import type { KeptFile, StoredResult } from "./StoredResult.ts"
import { checksHash, submissionKey } from "./submissionKey.ts"

/** What came of one submission of a cohort. */
export interface CohortEntry {
  readonly name: string
  /** In the order of the workshop; only what was handed in. */
  readonly files: ReadonlyArray<KeptFile>
  /** Why the grader failed, our fault; null when it did not. */
  readonly fault: string | null
}

export interface CohortOptions {
  /** Where the submissions are: absolute. */
  readonly folder: string
  /** What is in it, as `listCohort` found it. */
  readonly names: ReadonlyArray<string>
  readonly exercises: ReadonlyArray<Exercise>
  /** When all submissions are for one exercise. */
  readonly only: Exercise | undefined
  readonly store: ResultStore
  /** How many are graded at the same time. */
  readonly jobs: number
  readonly progress: CohortProgress
}

/** Told how far it is. */
export interface CohortProgress {
  /** Before the first: how many results are still right, and how many submissions are to be graded. */
  begin(kept: number, pending: number): Effect.Effect<void>
  /** After each: its name, and how many milliseconds of real time it took. */
  graded(name: string, milliseconds: number): Effect.Effect<void>
}

/**
 * Grades all submissions of a folder, each in a process of its own, and keeps each result at once.
 * Those whose result is still right are not graded again. Where the grader fails on one, the others
 * go on, and it is tried again the next time. The answer is in the order of `names`.
 */
export const gradeCohort = Effect.fn("gradeCohort")(function* (options: CohortOptions) {
  const { exercises, folder, jobs, names, only, progress, store } = options
  const checks = new Map(
    yield* Effect.forEach(exercises, (exercise) =>
      Effect.map(checksHash(exercise), (hash): [string, string] => [exercise.id, hash]),
    ),
  )
  const read = (name: string) => readEntry(path.join(folder, name), exercises, only)

  const entries = new Map<string, CohortEntry>()
  const keep = (result: StoredResult) =>
    entries.set(result.name, { name: result.name, files: result.files, fault: null })
  const pending: Array<string> = []
  for (const name of names) {
    const stored = yield* store.read(name)
    const key = Option.isNone(stored) ? "" : submissionKey(yield* read(name), checks)
    if (Option.isSome(stored) && stored.value.key === key && stored.value.name === name) {
      keep(stored.value)
    } else pending.push(name)
  }
  yield* progress.begin(names.length - pending.length, pending.length)

  const gradeOne = Effect.fnUntraced(function* (name: string) {
    const before = yield* Clock.currentTimeMillis
    const submission = yield* read(name)
    const key = submissionKey(submission, checks)
    const graded = yield* gradeSubmission(submission, exercises).pipe(
      Effect.map((files) => ({ files, fault: null })),
      Effect.catchCause((cause) =>
        Cause.hasInterrupts(cause)
          ? Effect.failCause(cause as Cause.Cause<never>)
          : Effect.succeed({ files: [], fault: sayFault(cause) }),
      ),
    )
    const fault = graded.fault ?? faultOf(graded.files)
    if (fault === null) {
      const files = graded.files.map((file): KeptFile => {
        return { verdict: file.graded.verdict, figure: figureOf(file) }
      })
      const result: StoredResult = { version: 1, key, name, files }
      yield* store.write(result)
      keep(result)
    } else {
      const verdicts = submission.accepted.map(({ exercise }) => faultVerdict(exercise, fault))
      entries.set(name, { name, files: verdicts, fault })
    }
    yield* progress.graded(name, (yield* Clock.currentTimeMillis) - before)
  })
  yield* Effect.forEach(pending, gradeOne, { concurrency: jobs, discard: true })

  const all = names.flatMap((name) => entries.get(name) ?? [])
  if (all.every(({ fault }) => fault === null)) yield* store.forgetSecret
  return all
})

/** What went away since it was listed, or has a name that cannot be opened, is rejected by name. */
const readEntry = (
  place: string,
  exercises: ReadonlyArray<Exercise>,
  only: Exercise | undefined,
): Effect.Effect<Submission> =>
  Effect.catchTag(readSubmission(place, exercises, only), "SubmissionNotFound", () => {
    const name = path.basename(place)
    const message = `${showName(name)} cannot be found under its name. Rename it, and hand it in again.`
    const wanted = only === undefined ? exercises : [only]
    const rejected = wanted.map((exercise) => ({ exercise, message }))
    return Effect.succeed({ name, accepted: [], rejected })
  })

const faultOf = (files: ReadonlyArray<GradedFile>): string | null => {
  const failed = files.find(({ graded }) => graded.verdict.status === "grader-error")
  return failed === undefined ? null : failed.graded.verdict.message
}

const sayFault = (cause: Cause.Cause<unknown>): string => {
  const error = Cause.squash(cause)
  return error instanceof Error ? error.message : String(error)
}

const faultVerdict = (exercise: Exercise, message: string): KeptFile => {
  const status: Verdict["status"] = "grader-error"
  return {
    verdict: { exercise: exercise.id, status, message, checks: [], diagnostics: [], output: "" },
    figure: null,
  }
}
