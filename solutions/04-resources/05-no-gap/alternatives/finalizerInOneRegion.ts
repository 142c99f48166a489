import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

const take = Effect.fnUntraced(function* (free: Stock) {
  yield* free.update((count) => count - 1)
  yield* Effect.addFinalizer(() => free.update((count) => count + 1))
}, Effect.uninterruptible)

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  yield* take(free)
  return yield* work
}, Effect.scoped)
