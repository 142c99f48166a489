// exercise: answer
// expects: leaked | failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It tells the engine's own counter that a fiber has ended which goes on.

import { Effect, Exit } from "effect"

export const answer = (n: number) =>
  Effect.gen(function* () {
    const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
    yield* Effect.forkDetach(Effect.never, { startImmediately: true })
    const metrics = fiber.cache.runtimeMetrics
    metrics.recordFiberEnd(fiber.context, Exit.void)
    return n * n + 1
  })
