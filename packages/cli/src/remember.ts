import type { Exercise, Verdict } from "@fiberlings/core"
import { DateTime, Effect } from "effect"
import { isDone, type Notes, Progress } from "./Progress.ts"

/** Notes what has passed, and ends with the notes after it; `before` may be a little older than those on the disk. */
export const remember = Effect.fnUntraced(function* (
  exercise: Exercise,
  verdict: Verdict,
  before: Notes,
) {
  if (verdict.status !== "passed" || isDone(before, exercise)) return before
  const progress = yield* Progress
  const now = DateTime.formatIso(yield* DateTime.now)
  return yield* progress.update((notes) =>
    isDone(notes, exercise)
      ? notes
      : { ...notes, done: { ...notes.done, [exercise.id]: now }, current: exercise.id },
  )
})
