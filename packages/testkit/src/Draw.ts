import { Effect, Random } from "effect"

/** Draws the inputs of a check. The same seed draws the same, in every process. */
export interface Draw {
  /** A whole number from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number
  /**
   * How many there are of something: from `min` to `max`; `small` of them where a program is run under
   * every schedule, since the schedules of a long list cannot be counted.
   */
  readonly howMany: (min: number, max: number, scope: { readonly small: number }) => number
  readonly pick: <A>(items: readonly [A, ...ReadonlyArray<A>]) => A
  readonly shuffle: <A>(items: ReadonlyArray<A>) => ReadonlyArray<A>
}

export const drawFrom = (seed: string, { small = false } = {}): Draw => {
  const random = Effect.runSync(Random.withSeed(Random.Random, seed))
  const int = (min: number, max: number) =>
    min + Math.floor(random.nextDoubleUnsafe() * (max - min + 1))
  return {
    int,
    howMany: (min, max, scope) => (small ? scope.small : int(min, max)),
    pick: <A>(items: readonly [A, ...ReadonlyArray<A>]) =>
      items[int(0, items.length - 1)] ?? items[0],
    shuffle: (items) => {
      const rest = [...items]
      return items.flatMap(() => rest.splice(int(0, rest.length - 1), 1))
    },
  }
}
