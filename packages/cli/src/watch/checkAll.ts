import type { Exercise } from "@fiberlings/core"
import { Grader } from "@fiberlings/grader"
import { Cause, Effect, Queue, Ref } from "effect"
import { readExerciseFile } from "../exerciseSource.ts"
import { gradeAllAndRemember } from "../gradeAllAndRemember.ts"
import { Progress } from "../Progress.ts"
import { messageOf } from "./messageOf.ts"
import type { WatchEvent } from "./WatchEvent.ts"
import type { Checked, WatchState } from "./WatchState.ts"

/** Grades every exercise; each is an event: first those without a file, then all others in order. */
export const checkAll = Effect.fnUntraced(
  function* (state: Ref.Ref<WatchState>, events: Queue.Queue<WatchEvent>) {
    const progress = yield* Progress
    const { exercises } = yield* Ref.get(state)
    const tell = Effect.fnUntraced(function* (status: Checked["status"], exercise: Exercise) {
      const notes = yield* progress.read
      yield* Queue.offer(events, { _tag: "Checked", checked: { exercise, status }, notes })
    })
    const files = yield* Effect.forEach(exercises, (exercise) =>
      readExerciseFile(exercise).pipe(
        Effect.map((source) => ({ exercise, source })),
        Effect.catchTag("FileNotReadable", () => Effect.as(tell("missing", exercise), undefined)),
      ),
    )
    yield* gradeAllAndRemember(
      files.filter((file) => file !== undefined),
      Grader,
      ({ status }, exercise) => tell(status, exercise),
    )
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
