import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

/** Runs `work` with one of the free licences. TODO: let each that was taken come back. */
export const withLicence = Effect.fnUntraced(function* <A, E>(
  free: Stock,
  work: Effect.Effect<A, E>,
) {
  yield* free.update((count) => count - 1)
  return yield* work.pipe(Effect.ensuring(free.update((count) => count + 1)))
})
