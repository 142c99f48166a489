import { Workshop } from "@fiberlings/grader"
import { Cause, Clock, Effect, FiberHandle, type FileSystem, Path, Queue, Ref } from "effect"
import { readNamedFile } from "../exerciseSource.ts"
import { gradeAndRemember, type Remembered } from "../gradeAndRemember.ts"
import { hintsRead, Progress } from "../Progress.ts"
import { keptIn, resetExercise } from "../resetExercise.ts"
import { exerciseFile } from "../views/briefView.ts"
import type { AlternateScreen } from "./AlternateScreen.ts"
import { checkAll } from "./checkAll.ts"
import { openEditor } from "./editor/openEditor.ts"
import { lookAtFile } from "./lookAtFile.ts"
import { lookWhenTold } from "./lookWhenTold.ts"
import { messageOf } from "./messageOf.ts"
import type { WatchEvent, WatchRequest } from "./WatchEvent.ts"
import type { WatchState } from "./WatchState.ts"

/** Does in the world what the state asks for; what comes of it are events. */
export const makePerform = Effect.fnUntraced(function* (
  state: Ref.Ref<WatchState>,
  events: Queue.Queue<WatchEvent>,
  screen: AlternateScreen,
) {
  const path = yield* Path.Path
  const workshop = yield* Workshop
  const progress = yield* Progress
  const services = yield* Effect.context<FileSystem.FileSystem | Path.Path | Workshop>()
  // Whatever is started anew interrupts what it replaces: an outdated text is graded no further.
  const grading = yield* FiberHandle.make()
  const checking = yield* FiberHandle.make()
  const reading = yield* FiberHandle.make()
  const editing = yield* FiberHandle.make()
  const listening = yield* FiberHandle.make()
  const tell = (event: WatchEvent) => Queue.offer(events, event)

  const lookAt = Effect.fnUntraced(function* (once: boolean) {
    const { exercise, seen, source } = yield* Ref.get(state)
    const news = yield* lookAtFile(exercise, { seen, source }, once)
    if (news !== undefined) yield* tell({ _tag: "Saved", exercise: exercise.id, ...news })
  })
  const look = lookAt(false)

  /** From now on also whenever the system tells of a change. */
  const lookAndListen = Effect.gen(function* () {
    const { exercise } = yield* Ref.get(state)
    yield* FiberHandle.run(listening, lookWhenTold(exercise, lookAt(true)))
    yield* look
  })

  const grade = Effect.gen(function* () {
    const { exercise, noticedAt, source } = yield* Ref.get(state)
    if (source === undefined) return
    const begin = noticedAt ?? (yield* Clock.currentTimeMillis)
    yield* Effect.gen(function* () {
      const show = Effect.fnUntraced(function* (
        { notes, ...graded }: Remembered,
        typesPending: boolean,
      ) {
        const took = (yield* Clock.currentTimeMillis) - begin
        // Was it saved again meanwhile, then this verdict comes too late, and is not shown.
        yield* Effect.provideContext(look, services)
        const event = { exercise: exercise.id, source, graded, typesPending, notes, took }
        yield* tell({ _tag: "Graded", ...event })
      })
      const onBehaviour = (graded: Remembered) => show(graded, true)
      yield* show(yield* gradeAndRemember(exercise, source, onBehaviour), false)
    }).pipe(
      Effect.catchCause((cause) =>
        Cause.hasInterruptsOnly(cause)
          ? Effect.void
          : tell({
              _tag: "GradingFailed",
              exercise: exercise.id,
              source,
              message: messageOf(cause),
            }),
      ),
    )
  })

  const remember = Effect.gen(function* () {
    const { exercise, hints } = yield* Ref.get(state)
    yield* progress.update((notes) => ({
      ...notes,
      current: exercise.id,
      hints:
        hints > hintsRead(notes, exercise) ? { ...notes.hints, [exercise.id]: hints } : notes.hints,
    }))
  })

  const readSolution = Effect.gen(function* () {
    const { exercise } = yield* Ref.get(state)
    const folder = workshop.solutionFolder(exercise)
    const source = yield* readNamedFile(path.join(folder, "solution.ts"))
    const why = yield* readNamedFile(path.join(folder, "why.md"))
    yield* tell({ _tag: "SolutionRead", exercise: exercise.id, source, why })
  }).pipe(Effect.catch(({ message }) => tell({ _tag: "PageFailed", message })))

  const reset = Effect.gen(function* () {
    const { exercise } = yield* Ref.get(state)
    const backup = yield* resetExercise(exercise)
    const message =
      backup === undefined
        ? `${exerciseFile(exercise)} is as it was in the beginning.`
        : keptIn(backup)
    yield* look
    yield* tell({ _tag: "Told", message })
  }).pipe(Effect.catch(({ message }) => tell({ _tag: "Told", message })))

  const edit = Effect.gen(function* () {
    const { exercise, source } = yield* Ref.get(state)
    const message = yield* openEditor(exercise, source, screen.close)
    yield* tell({ _tag: "EditorClosed", message })
  })

  const perform = (request: Exclude<WatchRequest, "quit">) => {
    switch (request) {
      case "look":
        return lookAndListen
      case "grade":
        return FiberHandle.run(grading, grade)
      case "remember":
        return remember
      case "readSolution":
        return FiberHandle.run(reading, readSolution)
      case "reset":
        return reset
      case "edit":
        return FiberHandle.run(editing, edit, { onlyIfMissing: true })
      case "takeTerminalBack":
        return screen.open
      case "checkAll":
        return FiberHandle.run(checking, checkAll(state, events))
      case "stopChecking":
        return FiberHandle.clear(checking)
    }
  }
  return { look, perform }
})
