import { Effect, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

const twice = (increment: (count: Ref.Ref<number>) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const count = yield* Ref.make(0)
    yield* Effect.all([increment(count), increment(count)], { concurrency: "unbounded" })
    return yield* Ref.get(count)
  })

export const lostUpdate: KnownBug = {
  name: "lostUpdate",
  about: "Two fibers read a number and write it back plus one, with nothing in between.",
  wrong: twice((count) => Effect.flatMap(Ref.get(count), (now) => Ref.set(count, now + 1))),
  right: twice((count) => Ref.update(count, (now) => now + 1)),
  holds: succeedsWith(2),
  defaultRunPasses: true,
  fibers: 3,
}
