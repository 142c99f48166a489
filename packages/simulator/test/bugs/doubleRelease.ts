import { resources } from "@fiberlings/core"
import { Effect, Ref } from "effect"
import { Handle } from "./Handle.ts"
import type { KnownBug } from "./KnownBug.ts"

const closedByTwo = (close: (handle: Handle, closed: Ref.Ref<boolean>) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const handle = yield* Handle.open
    const closed = yield* Ref.make(false)
    const one = close(handle, closed)
    yield* Effect.all([one, one], { concurrency: "unbounded" })
  })

export const doubleRelease: KnownBug = {
  name: "doubleRelease",
  about: "Two fibers share a handle; both see that it is still open, and both close it.",
  wrong: closedByTwo((handle, closed) =>
    Effect.gen(function* () {
      if (yield* Ref.get(closed)) return
      yield* handle.close
      yield* Ref.set(closed, true)
    }),
  ),
  right: closedByTwo((handle, closed) =>
    Effect.gen(function* () {
      if (yield* Ref.getAndSet(closed, true)) return
      yield* handle.close
    }),
  ),
  holds: (run) => resources(run).every((resource) => resource.closed.length === 1),
  defaultRunPasses: true,
  fibers: 3,
}
