import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  let taken = false
  return yield* Effect.gen(function* () {
    yield* free.update((count) => count - 1)
    taken = true
    return yield* work
  }).pipe(
    Effect.ensuring(
      Effect.suspend(() => (taken ? free.update((count) => count + 1) : Effect.void)),
    ),
  )
})
