import { Context, Effect } from "effect"

/**
 * True while a fiber does something that no other fiber can notice: it touches no state that others
 * read or write. A scheduler that explores need not try what happens in the middle of it.
 */
export const Isolated = Context.Reference<boolean>("@fiberlings/core/services/Isolated", {
  defaultValue: () => false,
})

const beginnings = new WeakSet<object>()

/** Whether this operation begins an isolated part. */
export const beginsIsolated = (operation: object): boolean => beginnings.has(operation)

/**
 * Marks `effect` as unnoticeable to other fibers. It must be: no shared state, no code of the
 * program under test. What comes after it begins with an operation of its own, outside of the mark.
 */
export const isolate = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> => {
  // Frozen: what stands under the mark must not be exchanged.
  const marked = Object.freeze(Effect.provideService(effect, Isolated, true))
  beginnings.add(marked)
  const guarded = Object.freeze(
    Effect.matchCauseEffect(marked, {
      onSuccess: (value) => Effect.suspend(() => Effect.succeed(value)),
      onFailure: (cause) => Effect.suspend(() => Effect.failCause(cause)),
    }),
  )
  beginnings.add(guarded)
  return guarded
}
