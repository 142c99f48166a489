import { Cause, Effect, Queue, Ref } from "effect"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { Progress } from "../Progress.ts"
import { messageOf } from "./messageOf.ts"
import type { WatchEvent } from "./WatchEvent.ts"
import type { Checked, WatchState } from "./WatchState.ts"

/** Grades every exercise in turn; each is an event. */
export const checkAll = Effect.fnUntraced(
  function* (state: Ref.Ref<WatchState>, events: Queue.Queue<WatchEvent>) {
    const progress = yield* Progress
    const { exercises } = yield* Ref.get(state)
    for (const exercise of exercises) {
      const status = yield* readExerciseFile(exercise).pipe(
        Effect.flatMap((source) => gradeAndRemember(exercise, source)),
        Effect.map(({ verdict }): Checked["status"] => verdict.status),
        Effect.catchTag("FileNotReadable", () => Effect.succeed("missing" as const)),
      )
      const notes = yield* progress.read
      yield* Queue.offer(events, { _tag: "Checked", checked: { exercise, status }, notes })
    }
    yield* Queue.offer(events, { _tag: "AllChecked" })
  },
  (work, _, events) =>
    Effect.catchCause(work, (cause) =>
      Cause.hasInterruptsOnly(cause)
        ? Effect.void
        : Effect.andThen(
            Queue.offer(events, { _tag: "AllChecked" }),
            Queue.offer(events, { _tag: "PageFailed", message: messageOf(cause) }),
          ),
    ),
)
