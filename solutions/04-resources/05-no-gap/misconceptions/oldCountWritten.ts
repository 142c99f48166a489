import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  return yield* Effect.acquireUseRelease(
    free.getAndUpdate((count) => count - 1),
    () => work,
    (before) => free.set(before),
  )
})
