import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  yield* Effect.acquireRelease(
    free.update((count) => count - 1),
    () => free.update((count) => count + 1),
  ).pipe(Effect.scoped)
  return yield* work
})
