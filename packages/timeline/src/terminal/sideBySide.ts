import { axisLine, axisWidth } from "./axisLine.ts"
import {
  defaultColumns,
  type DrawOptions,
  drawLane,
  drawTimeline,
  labelColumn,
  laneWidth,
  leastColumns,
  legendLines,
  widestPicture,
} from "./drawTimeline.ts"
import { placesOf } from "../axis/places.ts"
import { type Scale, scales } from "../axis/scale.ts"
import type { Layout } from "../layout/Lane.ts"
import { type Paint, plain } from "../Paint.ts"
import { shorten, width } from "../text/width.ts"

export interface SideBySideOptions extends DrawOptions {
  /** What stands above each. Default: `yours` and `could be`. */
  readonly headings?: readonly [string, string]
}

const gap = 2
const between = 6
/** A picture that is narrower than this shows little. */
const leastPicture = 8

interface Half {
  readonly layout: Layout
  readonly labels: ReadonlyArray<string>
  readonly scale: Scale
  /** Columns from the first of the labels to the last of the notes. */
  readonly width: number
}

/**
 * Two runs next to each other on a common scale, as lines of at most `columns`; one below the other
 * where there is no room. The right one goes without labels when they are the same.
 */
export const sideBySide = (
  yours: Layout,
  couldBe: Layout,
  options: SideBySideOptions = {},
): ReadonlyArray<string> => {
  const columns = Math.max(options.columns ?? defaultColumns, leastColumns)
  const paint = options.paint ?? plain
  const [left, right] = options.headings ?? ["yours", "could be"]
  const halves = halvesOf(yours, couldBe, columns, [left, right])
  if (halves === undefined) {
    const draw = (heading: string, layout: Layout) => [
      paint.bold(shorten(heading, columns)),
      ...drawTimeline(layout, { columns, paint }),
    ]
    return [...draw(left, yours), "", ...draw(right, couldBe)]
  }
  const [one, other] = halves
  const rows = [rowsOf(one, left, columns, paint), rowsOf(other, right, columns, paint)] as const
  const count = Math.max(rows[0].length, rows[1].length)
  const lines = Array.from({ length: count }, (_, index) => {
    const first = rows[0][index] ?? { text: "", columns: 0 }
    const second = rows[1][index]
    if (second === undefined || second.columns === 0) return first.text
    return first.text + " ".repeat(one.width + between - first.columns) + second.text
  })
  return [...lines, ...legendLines([yours, couldBe], columns, 0, paint)].map((line) =>
    line.trimEnd(),
  )
}

/** Both halves on the widest common scale for which there is room. */
const halvesOf = (
  yours: Layout,
  couldBe: Layout,
  columns: number,
  headings: readonly [string, string],
): readonly [Half, Half] | undefined => {
  if (yours.axis.unit !== couldBe.axis.unit) return undefined
  const most = Math.floor(columns * 0.25)
  const labels = [labelColumn(yours, most), labelColumn(couldBe, most)] as const
  const isSame =
    labels[0].length === labels[1].length && labels[0].every((one, row) => one === labels[1][row])
  const longest = { ...yours.axis, to: Math.max(yours.axis.to, couldBe.axis.to) }
  const scaleIn = scales(longest, [...placesOf(yours), ...placesOf(couldBe)])
  for (let picture = Math.min(columns, widestPicture); picture >= leastPicture; picture--) {
    const scale = scaleIn(picture)
    const one = halfOf(yours, labels[0], scale, headings[0])
    const other = halfOf(couldBe, isSame ? [] : labels[1], scale, headings[1])
    if (one.width + between + other.width <= columns) return [one, other]
  }
  return undefined
}

const halfOf = (
  layout: Layout,
  labels: ReadonlyArray<string>,
  common: Scale,
  heading: string,
): Half => {
  const ticks = common.ticks.filter(
    ({ column }) => column <= common.columnOf(layout.axis.to) + 1e-9,
  )
  const columns = Math.max(Math.ceil(common.columnOf(layout.axis.to) - 1e-9), 1)
  const scale: Scale = { ...common, axis: layout.axis, columns, ticks }
  const labelWidth = labels.length === 0 ? 0 : width(labels[0]!) + gap
  const lanes = layout.lanes.map((lane) => laneWidth(lane, scale))
  const widest = Math.max(axisWidth(scale), ...lanes) + labelWidth
  return { layout, labels, scale, width: Math.max(widest, width(heading)) }
}

/** The lines of one half, each with the columns that it takes. */
const rowsOf = (half: Half, heading: string, columns: number, paint: Paint) => {
  const { labels, scale, layout } = half
  const labelWidth = labels.length === 0 ? 0 : width(labels[0]!) + gap
  const empty = " ".repeat(labelWidth)
  const row = (text: string, painted: (text: string) => string) => ({
    text: painted(text),
    columns: width(text),
  })
  const lanes = layout.lanes.map((lane, index) => {
    const label = labels.length === 0 ? "" : labels[index]! + " ".repeat(gap)
    const [bare] = drawLane(lane, scale, columns, plain)
    const [line] = drawLane(lane, scale, columns, paint)
    return { text: label + line!, columns: width(label + bare!) }
  })
  const axis = row(empty + axisLine(scale), paint.dim)
  return [row(heading, paint.bold), ...lanes, axis]
}
