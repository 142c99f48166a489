import { Effect } from "effect"
import { median, spread } from "./Statistics.ts"

/** One of several things that are measured side by side. */
export interface Subject<E = never, R = never> {
  readonly name: string
  /** Measures once: a time, a rate, whatever is compared. */
  readonly measure: Effect.Effect<number, E, R>
}

export interface Figure {
  readonly name: string
  readonly median: number
  /** Half of the distance between the quartiles, as a part of the median. */
  readonly spread: number
  /** How many times the first subject's figure it is: the median over the rounds. */
  readonly ratio: number
}

/**
 * Measures the subjects in turn, round after round, so that whatever else the machine does meets all
 * of them alike, and compares them within each round. The first rounds only warm up.
 */
export const interleave = Effect.fnUntraced(function* <E, R>(
  subjects: ReadonlyArray<Subject<E, R>>,
  { rounds, warmUps = 1 }: { readonly rounds: number; readonly warmUps?: number },
) {
  const samples = subjects.map((): Array<number> => [])
  for (let round = -warmUps; round < rounds; round++) {
    for (const [index, subject] of subjects.entries()) {
      const figure = yield* subject.measure
      if (round >= 0) samples[index]!.push(figure)
    }
  }
  return subjects.map(
    ({ name }, index): Figure => ({
      name,
      median: median(samples[index]!),
      spread: spread(samples[index]!),
      ratio: median(samples[index]!.map((figure, round) => figure / samples[0]![round]!)),
    }),
  )
})
