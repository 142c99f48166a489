import type { Exercise } from "@fiberlings/core"
import { Grader } from "@fiberlings/grader"
import { Cause, Console, Effect, Queue, Ref } from "effect"
import { Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { progressView } from "../views/listView.ts"
import { listenToProcess, makeAlternateScreen } from "./AlternateScreen.ts"
import { next } from "./next.ts"
import { makePerform } from "./perform.ts"
import type { WatchEvent } from "./WatchEvent.ts"
import { firstState } from "./WatchState.ts"
import { watchView } from "./watchView.ts"

/** How often the file is looked at, whether a change is told of or not: that works on every disk. */
const lookEvery = "100 millis"

/**
 * The watch screen, with a notice to begin with where there is one: shows an exercise, grades it at
 * every save, moves on when the learner says so.
 * Ends with the key q, Ctrl-C or Ctrl-D, and leaves the terminal as it found it, however it ends.
 */
export const watch = Effect.fn("watch")(
  function* (exercises: ReadonlyArray<Exercise>, exercise: Exercise, notice: string | undefined) {
    const { columns, paint, rows } = yield* Screen
    const { keepWarm } = yield* Grader
    const notes = yield* (yield* Progress).read
    const events = yield* Queue.unbounded<WatchEvent>()
    const size = { columns: yield* columns, rows: yield* rows }
    const state = yield* Ref.make(firstState({ exercises, exercise, notes, notice, ...size }))
    yield* Effect.forkScoped(keepWarm(exercise))
    yield* listenToProcess(events)
    const screen = yield* makeAlternateScreen(events)
    const { look, perform } = yield* makePerform(state, events, screen)
    yield* perform("look")
    yield* Effect.forkScoped(
      Effect.forever(Effect.andThen(look, Effect.sleep(lookEvery))).pipe(
        // Without its eyes the screen would only pretend to watch: its fault is the screen's.
        Effect.catchCause((cause) =>
          Cause.hasInterruptsOnly(cause)
            ? Effect.void
            : Queue.failCause(events, Cause.die(Cause.squash(cause))),
        ),
      ),
    )
    for (;;) {
      if ((yield* Queue.size(events)) === 0) {
        yield* screen.draw(watchView(yield* Ref.get(state), paint))
      }
      const event = yield* Queue.take(events)
      const after = next(yield* Ref.get(state), event)
      yield* Ref.set(state, after.state)
      for (const request of after.requests) {
        if (request === "quit") return after.state
        yield* perform(request)
      }
    }
  },
  Effect.scoped,
  Effect.flatMap(({ exercises, notes }) =>
    Console.log(`${progressView(exercises, notes)} solved. To go on: npm start`),
  ),
)
