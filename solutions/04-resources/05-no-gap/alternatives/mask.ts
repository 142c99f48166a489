import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = <A, E>(free: Stock, work: Effect.Effect<A, E>) =>
  Effect.uninterruptibleMask((restore) =>
    free
      .update((count) => count - 1)
      .pipe(Effect.andThen(restore(work)), Effect.ensuring(free.update((count) => count + 1))),
  )
