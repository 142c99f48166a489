import type { Axis } from "./Axis.ts"
import { showTick } from "./showPlace.ts"
import { type TickStep, tickStep } from "./tickStep.ts"

/** How places of an axis become columns of text. */
export interface Scale {
  readonly axis: Axis
  /** Columns for the whole axis, at least 1. */
  readonly columns: number
  /** Columns from the left, with a fraction, of a place. */
  readonly columnOf: (place: number) => number
  readonly ticks: ReadonlyArray<{ readonly column: number; readonly label: string }>
}

/** Ticks after the first, fewer where there is less room, so that a picture stays calm. */
const mostTicks = [5, 4, 3, 2, 1]
/** Columns between ticks: a coarse picture, in which all happens at ticks, needs fewer. */
const widestStep = { coarse: 8, fine: 12 }

/**
 * The widest calm scale in at most so many columns. Ticks stand at round places and their labels do
 * not touch. `places`: where something happens.
 */
export const scales = (axis: Axis, places: ReadonlyArray<number>): ((columns: number) => Scale) => {
  const steps = mostTicks.map((most) => tickStep(axis, places, most))
  return (columns) => {
    const all = steps.map((step) => scaleWith(axis, step, columns))
    return all.find(({ isReadable }) => isReadable) ?? all.at(-1)!
  }
}

const scaleWith = (
  axis: Axis,
  { step, meetsAll }: TickStep,
  columns: number,
): Scale & { readonly isReadable: boolean } => {
  const span = axis.to <= 0 ? 1 : axis.to
  const widest = Math.max(Math.floor((columns * step) / span), 1)
  const columnsPerStep = Math.min(widest, meetsAll ? widestStep.coarse : widestStep.fine)
  const count = Math.floor(span / step + 1e-9) + 1
  const ticks = Array.from({ length: count }, (_, index) => ({
    column: index * columnsPerStep,
    label: showTick(axis, index * step, step),
  }))
  const longest = ticks.reduce((most, { label }) => Math.max(most, label.length), 0)
  const columnOf = (place: number) => (place * columnsPerStep) / step
  return {
    axis,
    columns: Math.max(Math.ceil(columnOf(span) - 1e-9), 1),
    columnOf,
    ticks,
    isReadable: columnsPerStep > longest,
  }
}
