import type { Exercise } from "@fiberlings/core"
import { Grader, Workshop } from "@fiberlings/grader"
import { Console, Effect, FiberHandle, FileSystem, Path, Queue, Ref, Terminal } from "effect"
import { gradeAndRemember } from "../gradeAndRemember.ts"
import { hintsRead, Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"
import { progressView } from "../views/listView.ts"
import { next, openExercise, type WatchEvent, type WatchState } from "./WatchState.ts"
import { watchView } from "./watchView.ts"

/** How often the file is looked at. Reading beats notification: it works on every disk and network. */
const lookEvery = "100 millis"

/**
 * The watch screen: shows an exercise, grades it at every save, moves on when the learner says so.
 * Ends with the key q, Esc or Ctrl-C, and leaves the terminal as it found it.
 */
export const watch = Effect.fn("watch")(
  function* (exercises: ReadonlyArray<Exercise>, first: Exercise) {
    const screen = yield* Screen
    const terminal = yield* Terminal.Terminal
    const fs = yield* FileSystem.FileSystem
    const path = yield* Path.Path
    const workshop = yield* Workshop
    const progress = yield* Progress
    const events = yield* Queue.unbounded<WatchEvent>()
    const grading = yield* FiberHandle.make()
    const { keepWarm } = yield* Grader
    yield* Effect.forkScoped(keepWarm)

    const empty: WatchState = {
      exercises,
      notes: yield* progress.read,
      exercise: first,
      source: undefined,
      graded: undefined,
      picture: true,
      fault: undefined,
      hints: 0,
      focus: "brief",
      notice: undefined,
    }
    const state = yield* Ref.make(openExercise(empty, first))

    const draw = Effect.gen(function* () {
      const lines = watchView(
        yield* Ref.get(state),
        yield* screen.columns,
        yield* screen.rows,
        screen.paint,
      )
      // From the top, each line cleared to its end: no flicker, nothing left of what was there.
      yield* terminal.display(
        `\u001b[H${lines.map((line) => `${line}\u001b[K`).join("\r\n")}\u001b[J`,
      )
    })

    const look = Effect.gen(function* () {
      const { exercise, source } = yield* Ref.get(state)
      const file = path.join(workshop.exerciseFolder(exercise), "exercise.ts")
      const found = yield* Effect.orElseSucceed(fs.readFileString(file), () => undefined)
      if (found !== source) {
        yield* Queue.offer(events, { _tag: "Saved", exercise: exercise.id, source: found })
      }
    })

    const grade = Effect.gen(function* () {
      const { exercise, source } = yield* Ref.get(state)
      if (source === undefined) return
      const graded = yield* gradeAndRemember(exercise, source)
      const notes = yield* progress.read
      yield* Queue.offer(events, {
        _tag: "Graded",
        exercise: exercise.id,
        source,
        graded,
        notes,
      })
    }).pipe(
      Effect.catch((error) =>
        Queue.offer(events, { _tag: "GradingFailed", message: error.message }),
      ),
    )

    const remember = Effect.gen(function* () {
      const { exercise, hints } = yield* Ref.get(state)
      yield* progress.update((notes) => ({
        ...notes,
        current: exercise.id,
        hints:
          hints > hintsRead(notes, exercise)
            ? { ...notes.hints, [exercise.id]: hints }
            : notes.hints,
      }))
    })

    yield* Effect.acquireRelease(terminal.display(enter), () =>
      Effect.ignore(terminal.display(leave)),
    )
    const keys = yield* terminal.readInput
    yield* Effect.forkScoped(
      Effect.forever(
        Effect.flatMap(Queue.take(keys), ({ key }) =>
          Queue.offer(events, { _tag: "Key", key: isQuit(key) ? "q" : key.name }),
        ),
      ).pipe(Effect.catch(() => Queue.offer(events, { _tag: "Key", key: "q" }))),
    )
    const sizes = yield* terminal.size
    yield* Effect.forkScoped(
      Effect.ignore(
        Effect.forever(Effect.andThen(Queue.take(sizes), Queue.offer(events, { _tag: "Resized" }))),
      ),
    )
    yield* Effect.forkScoped(Effect.forever(Effect.andThen(look, Effect.sleep(lookEvery))))

    for (;;) {
      yield* draw
      const event = yield* Queue.take(events)
      const after = next(yield* Ref.get(state), event)
      yield* Ref.set(state, after.state)
      for (const request of after.requests) {
        if (request === "quit") return yield* Ref.get(state)
        if (request === "grade") yield* FiberHandle.run(grading, grade)
        if (request === "open" || request === "noteHint") yield* remember
      }
    }
  },
  Effect.scoped,
  Effect.flatMap(({ exercises, notes }) =>
    Console.log(`${progressView(exercises, notes)} solved. To go on: npm start`),
  ),
)

/** The other page of the terminal, so that the learner's own is untouched; no cursor. */
const enter = "\u001b[?1049h\u001b[?25l\u001b[2J"
const leave = "\u001b[?25h\u001b[?1049l"

const isQuit = (key: Terminal.Key): boolean =>
  key.name === "escape" || (key.ctrl && (key.name === "c" || key.name === "d"))
