import { Effect } from "effect"
import { median, spread } from "./Statistics.ts"
import { takeTurns } from "./takeTurns.ts"

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

/** Measures the subjects in turn, and compares them within each round. */
export const interleave = Effect.fnUntraced(function* <E, R>(
  subjects: ReadonlyArray<Subject<E, R>>,
  { rounds, warmUps = 1 }: { readonly rounds: number; readonly warmUps?: number },
) {
  const samples = yield* takeTurns(
    subjects.map(({ measure }) => measure),
    { rounds, warmUps },
  )
  return subjects.map(
    ({ name }, index): Figure => ({
      name,
      median: median(samples[index]!),
      spread: spread(samples[index]!),
      ratio: median(samples[index]!.map((figure, round) => figure / samples[0]![round]!)),
    }),
  )
})
