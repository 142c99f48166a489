import { median, percentile95 } from "../Statistics.ts"
import type { SaveSamples } from "./SaveMeasurement.ts"

/** For each sample how many times that of the first of `measured` in the same round it is. */
const ratios = (measured: ReadonlyArray<SaveSamples>, { each, samples }: SaveSamples) =>
  samples.map((sample, index) => sample / measured[0]!.samples[Math.floor(index / each)]!)

/** What was measured of one exercise, compared with the first of it. */
export const saveRows = (exercise: string, measured: ReadonlyArray<SaveSamples>) =>
  measured.map((mine) => ({
    exercise,
    run: mine.run,
    took: median(mine.samples),
    p95: percentile95(mine.samples),
    ratio: median(ratios(measured, mine)),
    memory: mine.memory,
  }))

/** The samples of all exercises together, as if they were of one; memory of the largest. */
export const together = (
  all: ReadonlyArray<ReadonlyArray<SaveSamples>>,
): ReadonlyArray<SaveSamples> =>
  (all[0] ?? []).map(({ each, run }, index) => {
    const mine = all.flatMap((measured) => measured[index] ?? [])
    const sizes = mine.flatMap(({ memory }) => memory ?? [])
    return {
      run,
      each,
      samples: mine.flatMap(({ samples }) => samples),
      memory: sizes.length === 0 ? null : Math.max(...sizes),
    }
  })
