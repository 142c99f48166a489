import type { Exercise, Verdict } from "@fiberlings/core"
import type { Grader, SubmittedFile } from "@fiberlings/grader/Grader"
import { Array, Effect } from "effect"
import { inOrder } from "./inOrder.ts"
import { openVerdictCache } from "./openVerdictCache.ts"
import { Progress } from "./Progress.ts"
import { remember } from "./remember.ts"

/** So many exercises have a process in common: it is started once for all of them. */
const together = 6

/**
 * The same for many: a few of them in each of two processes, and those that have not changed since
 * they were graded last not at all. `grader` is asked for when there is something to grade;
 * `onGraded` is told of each, in the order in which they stand. Ends with how many were not graded
 * anew.
 */
export const gradeAllAndRemember = Effect.fnUntraced(function* <E, R, E2, R2>(
  files: ReadonlyArray<SubmittedFile>,
  grader: Effect.Effect<Pick<Grader["Service"], "gradeAll">, E2, R2>,
  onGraded: (verdict: Verdict, exercise: Exercise) => Effect.Effect<void, E, R>,
) {
  const progress = yield* Progress
  const cache = yield* openVerdictCache
  const tell = yield* inOrder((verdict: Verdict, index) => {
    const { exercise } = files[index]!
    return progress.read.pipe(
      Effect.flatMap((notes) => remember(exercise, verdict, notes)),
      Effect.andThen(onGraded(verdict, exercise)),
    )
  })
  const changed: Array<number> = []
  for (const [index, file] of files.entries()) {
    const known = cache.recall(file)
    if (known === undefined) changed.push(index)
    else yield* tell(index, known)
  }
  if (changed.length === 0) return files.length
  const { gradeAll } = yield* grader
  const gradePart = Effect.fnUntraced(function* (part: ReadonlyArray<number>) {
    const graded = yield* gradeAll(part.map((index) => files[index]!))
    yield* cache.keep(graded.map(({ verdict }, position) => [files[part[position]!]!, verdict]))
    for (const [position, { verdict }] of graded.entries()) yield* tell(part[position]!, verdict)
  })
  yield* Effect.forEach(Array.chunksOf(changed, together), gradePart, {
    concurrency: 2,
    discard: true,
  })
  return files.length - changed.length
})
