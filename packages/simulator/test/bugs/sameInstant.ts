import { Deferred, Effect, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

export const sameInstant: KnownBug = {
  name: "sameInstant",
  about: "A fiber reads at the very moment at which another one writes, and hopes to be second.",
  wrong: Effect.gen(function* () {
    const state = yield* Ref.make("old")
    const write = Effect.andThen(Effect.sleep("100 millis"), Ref.set(state, "new"))
    const read = Effect.andThen(Effect.sleep("100 millis"), Ref.get(state))
    const [, seen] = yield* Effect.all([write, read], { concurrency: "unbounded" })
    return seen
  }),
  right: Effect.gen(function* () {
    const state = yield* Ref.make("old")
    const written = yield* Deferred.make<void>()
    const write = Effect.sleep("100 millis").pipe(
      Effect.andThen(Ref.set(state, "new")),
      Effect.andThen(Deferred.succeed(written, undefined)),
    )
    const read = Effect.andThen(Deferred.await(written), Ref.get(state))
    const [, seen] = yield* Effect.all([write, read], { concurrency: "unbounded" })
    return seen
  }),
  holds: succeedsWith("new"),
  defaultRunPasses: true,
  fibers: 3,
}
