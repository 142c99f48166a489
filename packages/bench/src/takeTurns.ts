import { Effect } from "effect"

/**
 * Measures several things in turn, round after round, so that whatever else the machine does meets
 * all of them alike. Hands over what each of them gave, in the order of the rounds. The first
 * rounds only warm up.
 */
export const takeTurns = Effect.fnUntraced(function* <A, E, R>(
  measures: ReadonlyArray<Effect.Effect<A, E, R>>,
  { rounds, warmUps = 0 }: { readonly rounds: number; readonly warmUps?: number },
) {
  const samples = measures.map((): Array<A> => [])
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, measure] of measures.entries()) {
      const sample = yield* measure
      if (round >= 0) samples[index]!.push(sample)
    }
  }
  return samples
})
