import { Effect, Latch, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"

export const missedSignal: KnownBug = {
  name: "missedSignal",
  about:
    "A fiber sees that the flag is not up yet and then waits for a signal that has been given.",
  wrong: Effect.gen(function* () {
    const ready = yield* Ref.make(false)
    const signal = yield* Latch.make()
    const wait = Effect.gen(function* () {
      if (!(yield* Ref.get(ready))) yield* signal.await
    })
    const announce = Effect.andThen(Ref.set(ready, true), signal.release)
    yield* Effect.all([wait, announce], { concurrency: "unbounded" })
  }),
  right: Effect.gen(function* () {
    const ready = yield* Latch.make()
    yield* Effect.all([ready.await, ready.open], { concurrency: "unbounded" })
  }),
  holds: (run) => run.ending._tag === "Completed",
  defaultRunPasses: true,
  fibers: 3,
}
