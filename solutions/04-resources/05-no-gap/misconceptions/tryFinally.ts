import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  yield* free.update((count) => count - 1)
  try {
    return yield* work
  } finally {
    yield* free.update((count) => count + 1)
  }
})
