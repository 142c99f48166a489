import { createHash } from "node:crypto"
import type { Exercise } from "@fiberlings/core"
import { Effect, FileSystem, Path } from "effect"
import type { Submission } from "../submission/Submission.ts"
import { Workshop } from "../Workshop.ts"
import manifest from "../../package.json" with { type: "json" }

const hashOf = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex")

/** What decides about an exercise besides the submission: its checks and its reference solution. */
export const checksHash = Effect.fnUntraced(function* (exercise: Exercise) {
  const fs = yield* FileSystem.FileSystem
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const files = [
    path.join(workshop.exerciseFolder(exercise), "exercise.test.ts"),
    path.join(workshop.solutionFolder(exercise), "solution.ts"),
  ]
  return hashOf(
    yield* Effect.forEach(files, (file) => Effect.orElseSucceed(fs.readFileString(file), () => "")),
  )
})

/**
 * The same for submissions that are graded alike: made of what was handed in, of the checks of
 * those exercises (by exercise id), and of the version of the grader.
 */
export const submissionKey = (
  { accepted, rejected }: Submission,
  checks: ReadonlyMap<string, string>,
): string =>
  hashOf([
    manifest.version,
    accepted.map(({ exercise, source }) => [exercise.id, checks.get(exercise.id), source]),
    rejected.map(({ exercise, message }) => [exercise.id, message]),
  ])
