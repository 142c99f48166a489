import { resources } from "@fiberlings/core"
import { Effect, Fiber, type Scope } from "effect"
import { Handle } from "./Handle.ts"
import type { KnownBug } from "./KnownBug.ts"

const interrupted = (acquire: Effect.Effect<Handle, never, Scope.Scope>) =>
  Effect.gen(function* () {
    const worker = yield* Effect.forkChild(
      Effect.scoped(Effect.flatMap(acquire, (handle) => handle.use)),
    )
    yield* Effect.yieldNow
    yield* Fiber.interrupt(worker)
  })

export const lateFinalizer: KnownBug = {
  name: "lateFinalizer",
  about:
    "A fiber is interrupted after it has opened something and before it has said how to close it.",
  wrong: interrupted(
    Effect.gen(function* () {
      const handle = yield* Handle.open
      yield* Effect.addFinalizer(() => handle.close)
      return handle
    }),
  ),
  right: interrupted(Effect.acquireRelease(Handle.open, (handle) => handle.close)),
  holds: (run) => resources(run).every((resource) => resource.closed.length === 1),
  defaultRunPasses: true,
  fibers: 2,
}
