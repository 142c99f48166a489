import { resources } from "@fiberlings/core"
import { Effect, Fiber } from "effect"
import { Handle } from "./Handle.ts"
import type { KnownBug } from "./KnownBug.ts"

const acquire = Effect.acquireRelease(Handle.open, (handle) => handle.close)

export const useAfterRelease: KnownBug = {
  name: "useAfterRelease",
  about: "A scope closes its resource while a fiber that was started in it still has to use it.",
  wrong: Effect.gen(function* () {
    const worker = yield* Effect.scoped(
      Effect.gen(function* () {
        const handle = yield* acquire
        const using = yield* Effect.forkChild(handle.use)
        yield* Effect.yieldNow
        return using
      }),
    )
    yield* Fiber.join(worker)
  }),
  right: Effect.scoped(
    Effect.gen(function* () {
      const handle = yield* acquire
      const using = yield* Effect.forkChild(handle.use)
      yield* Effect.yieldNow
      yield* Fiber.join(using)
    }),
  ),
  holds: (run) =>
    resources(run).every(({ used, closed }) => Math.max(...used) < Math.min(...closed)),
  defaultRunPasses: true,
  fibers: 2,
}
