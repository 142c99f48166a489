import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = <A, E>(free: Stock, work: Effect.Effect<A, E>) =>
  Effect.scoped(
    Effect.andThen(
      Effect.acquireRelease(
        free.update((count) => count - 1),
        () => free.update((count) => count + 1),
      ),
      work,
    ),
  )
