import { Duration, Effect } from "effect"

/** How many of the `count` things that `work` does it does in a second. */
export const perSecond = <A, E, R>(
  count: number,
  work: Effect.Effect<A, E, R>,
): Effect.Effect<number, E, R> =>
  Effect.map(Effect.timed(work), ([took]) => count / Duration.toSeconds(took))
