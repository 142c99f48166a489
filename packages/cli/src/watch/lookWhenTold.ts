import type { Exercise } from "@fiberlings/core"
import { Workshop } from "@fiberlings/grader"
import { Effect, FileSystem, Stream } from "effect"

/**
 * Looks whenever the system tells of a change in an exercise's folder, at once. Not every disk does
 * (network drives, some containers), and a system has only so many watchers to give: where nothing
 * is told, the regular look finds out a little later.
 */
export const lookWhenTold = Effect.fnUntraced(
  function* <R>(exercise: Exercise, look: Effect.Effect<unknown, never, R>) {
    const fs = yield* FileSystem.FileSystem
    const workshop = yield* Workshop
    const changes = fs.watch(workshop.exerciseFolder(exercise))
    yield* Stream.runForEach(changes, ({ path }) =>
      path.endsWith("exercise.ts") ? look : Effect.void,
    )
  },
  // Node throws when there is no watcher left.
  (looking) => Effect.ignoreCause(looking),
)
