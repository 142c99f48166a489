import type { Axis } from "./Axis.ts"

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const clock = [
  ...[second, 2 * second, 5 * second, 10 * second, 15 * second, 30 * second],
  ...[minute, 2 * minute, 5 * minute, 10 * minute, 15 * minute, 30 * minute],
  ...[hour, 2 * hour, 6 * hour, 12 * hour],
]

/** Distances that a person finds round, upwards, from well below `span` to above it. */
const roundSteps = (axis: Axis, span: number): ReadonlyArray<number> => {
  const decimals = (unit: number, from: number, to: number) => {
    const steps: Array<number> = []
    for (let power = from; power <= to; power++) {
      for (const digit of [1, 2, 5]) {
        steps.push(power < 0 ? (digit * unit) / 10 ** -power : digit * unit * 10 ** power)
      }
    }
    return steps
  }
  if (axis.unit === "steps") return decimals(1, 0, Math.ceil(Math.log10(Math.max(span, 1))) + 1)
  const lowest = Math.min(Math.floor(Math.log10(span)) - 2, 2)
  return [
    ...decimals(1, lowest, 2),
    ...clock,
    ...(span > 5 * hour
      ? decimals(day, 0, Math.max(Math.ceil(Math.log10(span / day)), 0) + 1)
      : []),
  ]
}

const isMultiple = (place: number, step: number) =>
  Math.abs(place / step - Math.round(place / step)) < 1e-9

/** A distance between ticks, and whether all that happens stands at one. */
export interface TickStep {
  readonly step: number
  readonly meetsAll: boolean
}

/**
 * How far ticks should stand apart so that there are at most `most` after the first. Where a round
 * distance meets everything that happens (`places`), the largest such: a call of one second gets
 * ticks at 0 and 1 second and no more.
 */
export const tickStep = (axis: Axis, places: ReadonlyArray<number>, most: number): TickStep => {
  const span = axis.to
  if (span <= 0) return { step: 1, meetsAll: true }
  const steps = roundSteps(axis, span).filter((step) => span / step <= most)
  const meeting = steps.findLast(
    (step) => step <= span && places.every((place) => isMultiple(place, step)),
  )
  if (meeting !== undefined) return { step: meeting, meetsAll: true }
  return { step: steps[0] ?? span, meetsAll: false }
}
