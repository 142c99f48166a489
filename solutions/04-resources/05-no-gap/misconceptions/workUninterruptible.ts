import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = <A, E>(free: Stock, work: Effect.Effect<A, E>) =>
  Effect.uninterruptible(
    free
      .update((count) => count - 1)
      .pipe(Effect.andThen(work), Effect.ensuring(free.update((count) => count + 1))),
  )
