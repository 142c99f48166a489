import { Grader, Workshop } from "@fiberlings/grader"
import { assert, layer } from "@effect/vitest"
import { Deferred, Effect, Fiber, FileSystem, Layer, Queue, Ref } from "effect"
import { Progress } from "../../src/Progress.ts"
import { makePerform } from "../../src/watch/perform.ts"
import type { WatchEvent, WatchRequest } from "../../src/watch/WatchEvent.ts"
import { firstState, openExercise, type WatchState } from "../../src/watch/WatchState.ts"
import { makeMiniature, services } from "../miniature.ts"

const hello = "01-first/01-say-hello"

/** A text that is graded for ever. */
const hangs = "// hangs"

const makeHanging = Effect.gen(function* () {
  const begun = yield* Deferred.make<void>()
  const interrupted = yield* Deferred.make<void>()
  const layer = Layer.effect(
    Grader,
    Effect.map(Grader, (grader) =>
      Grader.of({
        ...grader,
        gradeWithPictures: (exercise, source, options) =>
          source === hangs
            ? Effect.andThen(Deferred.succeed(begun, undefined), Effect.never).pipe(
                Effect.onInterrupt(() => Deferred.succeed(interrupted, undefined)),
              )
            : grader.gradeWithPictures(exercise, source, options),
      }),
    ),
  )
  return { begun, interrupted, layer: Layer.provide(layer, Grader.layer) }
})

/** A workshop of its own, and what the watch screen does to it; the events that come of it. */
const start = Effect.gen(function* () {
  const miniature = yield* makeMiniature
  const hanging = yield* makeHanging
  const context = yield* Layer.build(
    Layer.mergeAll(hanging.layer, Progress.layer).pipe(
      Layer.provideMerge(Workshop.layer(miniature.root)),
    ),
  )
  return yield* Effect.gen(function* () {
    const exercises = yield* (yield* Workshop).exercises
    const progress = yield* Progress
    const notes = yield* progress.read
    const size = { columns: 80, rows: 24 }
    const state = yield* Ref.make(
      firstState({ exercises, exercise: exercises[0]!, notes, ...size }),
    )
    const events = yield* Queue.unbounded<WatchEvent>()
    const screen = { open: Effect.void, close: Effect.void, draw: () => Effect.void }
    const { perform } = yield* makePerform(state, events, screen)
    return {
      ...miniature,
      hanging,
      exercises,
      progress,
      next: Queue.take(events),
      pending: Queue.size(events),
      set: (change: (state: WatchState) => WatchState) => Ref.update(state, change),
      perform: (request: Exclude<WatchRequest, "quit">) =>
        Effect.provide(perform(request), context),
    }
  }).pipe(Effect.provide(context))
})

layer(services, { excludeTestServices: true })("what the watch screen does", (it) => {
  it.effect("looks: tells a text once, and when the file is gone and back", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const { exerciseFile, next, pending, perform, read, set, write } = yield* start
      yield* perform("look")
      const first = yield* next
      const source = yield* read(hello)
      assert.include(first, { _tag: "Saved", exercise: "first/say-hello", source })
      yield* set((state) => ({ ...state, seen: true, source }))
      yield* perform("look")
      assert.strictEqual(yield* pending, 0)
      yield* fs.remove(exerciseFile(hello))
      yield* perform("look")
      assert.include(yield* next, { _tag: "Saved", source: undefined })
      yield* set((state) => ({ ...state, source: undefined }))
      yield* write(hello, "back")
      yield* perform("look")
      assert.include(yield* next, { _tag: "Saved", source: "back" })
    }),
  )

  it.effect("hears of a save in the folder of the exercise that is open, without a look", () =>
    Effect.gen(function* () {
      const { exercises, next, pending, perform, set, write } = yield* start
      for (const exercise of exercises.slice(0, 2)) {
        yield* set((state) => openExercise(state, exercise))
        yield* perform("look")
        yield* next
        yield* set((state) => ({ ...state, seen: true, source: "" }))
        // Nobody says when the listening has begun, and it hears only what comes after that.
        const saving = yield* Effect.forkChild(
          Effect.forever(Effect.andThen(write(exercise.path, "saved"), Effect.sleep("10 millis"))),
        )
        assert.include(yield* next, { _tag: "Saved", exercise: exercise.id, source: "saved" })
        yield* Fiber.interrupt(saving)
        while ((yield* pending) > 0) yield* next
      }
    }),
  )

  it.effect("grades a text, and tells first when the file is another one by then", () =>
    Effect.gen(function* () {
      const { next, perform, progress, set, solution, write } = yield* start
      const source = yield* solution(hello)
      yield* set((state) => ({ ...state, seen: true, source }))
      yield* write(hello, "// saved meanwhile")
      yield* perform("grade")
      assert.include(yield* next, { _tag: "Saved", source: "// saved meanwhile" })
      let graded = yield* next
      // What the runs came to may come first, when the types take longer.
      while (graded._tag !== "Graded" || graded.typesPending) graded = yield* next
      assert.strictEqual(graded.source, source)
      assert.strictEqual(graded.graded.verdict.status, "passed")
      assert.isAbove(graded.took, 0)
      assert.property((yield* progress.read).done, "first/say-hello")
    }),
  )

  it.effect("grades an outdated text no further", () =>
    Effect.gen(function* () {
      const { hanging, next, perform, set, solution, write } = yield* start
      const source = yield* solution(hello)
      yield* write(hello, source)
      yield* set((state) => ({ ...state, seen: true, source: hangs }))
      yield* perform("grade")
      yield* Deferred.await(hanging.begun)
      yield* set((state) => ({ ...state, source }))
      yield* perform("grade")
      yield* Deferred.await(hanging.interrupted)
      assert.include(yield* next, { _tag: "Graded", source })
    }),
  )

  it.effect("resets: the learner's version is kept, and where is said", () =>
    Effect.gen(function* () {
      const { next, perform, read, set, write, file } = yield* start
      const fs = yield* FileSystem.FileSystem
      const starter = yield* read(hello)
      yield* write(hello, "mine")
      yield* set((state) => ({ ...state, seen: true, source: "mine" }))
      yield* perform("reset")
      assert.include(yield* next, { _tag: "Saved", source: starter })
      const told = yield* next
      if (told._tag !== "Told") return assert.fail(told._tag)
      const kept = /^Your version is kept in (\.fiberlings.backups.first-say-hello-.*\.ts)$/.exec(
        told.message,
      )?.[1]
      assert.strictEqual(yield* fs.readFileString(file(kept ?? "")), "mine")
      assert.strictEqual(yield* read(hello), starter)
      yield* set((state) => ({ ...state, source: starter }))
      yield* perform("reset")
      assert.deepStrictEqual(yield* next, {
        _tag: "Told",
        message: `exercises/${hello}/exercise.ts is as it was in the beginning.`,
      })
    }),
  )

  it.effect("reads the solution, or says why it cannot", () =>
    Effect.gen(function* () {
      const { file, next, perform, solution } = yield* start
      const fs = yield* FileSystem.FileSystem
      yield* perform("readSolution")
      assert.include(yield* next, { _tag: "SolutionRead", source: yield* solution(hello) })
      const why = file("solutions", hello, "why.md")
      yield* fs.remove(why)
      yield* perform("readSolution")
      const message = `${why} cannot be read. Is its name spelled right?`
      assert.deepStrictEqual(yield* next, { _tag: "PageFailed", message })
    }),
  )

  it.effect("checks every exercise, those that have a file in their order", () =>
    Effect.gen(function* () {
      const { exerciseFile, exercises, next, perform, solution, write } = yield* start
      const fs = yield* FileSystem.FileSystem
      yield* write(hello, yield* solution(hello))
      yield* fs.remove(exerciseFile("02-second/01-say-thanks"))
      yield* perform("checkAll")
      const told: Array<string> = []
      for (const _ of exercises) {
        const event = yield* next
        if (event._tag !== "Checked") continue
        told.push(`${event.checked.exercise.number} ${event.checked.status}`)
      }
      assert.deepStrictEqual(told, ["2.1 missing", "1.1 passed", "1.2 failed", "2.2 failed"])
      assert.deepStrictEqual(yield* next, { _tag: "AllChecked" })
    }),
  )

  it.effect("remembers where one is and how many hints were read, never fewer", () =>
    Effect.gen(function* () {
      const { exercises, perform, progress, set } = yield* start
      yield* set((state) => ({ ...state, hints: 2 }))
      yield* perform("remember")
      yield* set((state) => openExercise(state, exercises[0]!))
      yield* perform("remember")
      const { current, hints } = yield* progress.read
      assert.strictEqual(current, "first/say-hello")
      assert.deepStrictEqual(hints, { "first/say-hello": 2 })
    }),
  )

  it.effect("remembers what two do at the same moment", () =>
    Effect.gen(function* () {
      const { exercises, progress } = yield* start
      const solve = (id: string) =>
        progress.update((notes) => ({ ...notes, done: { ...notes.done, [id]: "now" } }))
      const ids = exercises.map(({ id }) => id)
      yield* Effect.forEach(ids, solve, { concurrency: "unbounded" })
      assert.sameMembers(Object.keys((yield* progress.read).done), ids)
    }),
  )

  it.effect("says which file it is when no editor is known", () =>
    Effect.gen(function* () {
      const { next, perform } = yield* start
      const { EDITOR, TERM_PROGRAM, VISUAL } = process.env
      yield* Effect.addFinalizer(() =>
        Effect.sync(() => {
          for (const [name, value] of Object.entries({ EDITOR, TERM_PROGRAM, VISUAL })) {
            if (value !== undefined) process.env[name] = value
          }
        }),
      )
      for (const name of ["EDITOR", "TERM_PROGRAM", "VISUAL"]) delete process.env[name]
      yield* perform("edit")
      assert.deepStrictEqual(yield* next, {
        _tag: "EditorClosed",
        message: `Neither $VISUAL nor $EDITOR says which editor you like. The file: exercises/${hello}/exercise.ts`,
      })
    }),
  )
})
