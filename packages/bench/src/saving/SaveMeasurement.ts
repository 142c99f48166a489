import { Schema } from "effect"

/** Milliseconds from a save to its verdict, in the order of the rounds. */
export const SaveSamples = Schema.Struct({
  run: Schema.String,
  /** How many of them were taken in each round. */
  each: Schema.Int,
  samples: Schema.Array(Schema.Finite),
  /** Of the processes that wait for the next save, in bytes; null where none does or nobody tells. */
  memory: Schema.NullOr(Schema.Finite),
})
export type SaveSamples = typeof SaveSamples.Type

/** What children/saves.ts prints. The first is Vitest's watch mode, the peer. */
export const SaveMeasurement = Schema.Array(SaveSamples)
