import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  yield* Effect.uninterruptible(free.update((count) => count - 1))
  return yield* work.pipe(Effect.ensuring(free.update((count) => count + 1)))
})
