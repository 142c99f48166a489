import type { Stock } from "@fiberlings/core"
import { Effect } from "effect"

export const withLicence = <A, E>(free: Stock, work: Effect.Effect<A, E>) =>
  Effect.acquireUseRelease(
    free.update((count) => count - 1),
    () => work,
    () => free.update((count) => count + 1),
  )
