import { Effect, FiberHandle, FiberMap, FiberSet } from "effect"

const onlyIfMissing = { onlyIfMissing: true }

/**
 * A `FiberSet` that is closed, and a `FiberMap` or `FiberHandle` whose place is taken, give a fiber
 * that was interrupted for work that they refuse. Effect makes that fiber when it is first asked for,
 * once and for all, by `Effect.runFork`: in some run it would look like a runtime of the program's
 * own. So it is asked for here, before the first run.
 */
export const refuseWorkOnce = (): void => {
  Effect.runSync(
    Effect.scoped(
      Effect.gen(function* () {
        const set = yield* Effect.scoped(FiberSet.make())
        yield* FiberSet.run(set, Effect.never)
        const map = yield* FiberMap.make<string>()
        yield* FiberMap.run(map, "place", Effect.never)
        yield* FiberMap.run(map, "place", Effect.never, onlyIfMissing)
        const handle = yield* FiberHandle.make()
        yield* FiberHandle.run(handle, Effect.never)
        yield* FiberHandle.run(handle, Effect.never, onlyIfMissing)
      }),
    ),
  )
}
