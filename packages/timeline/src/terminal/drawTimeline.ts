import { axisLine, axisWidth } from "./axisLine.ts"
import { bar, endColumn } from "./bar.ts"
import { type Scale, scales } from "../axis/scale.ts"
import { placesOf } from "../axis/places.ts"
import type { Lane, Layout } from "../layout/Lane.ts"
import { type Paint, plain } from "../Paint.ts"
import { fit, shorten, width, wrap } from "../text/width.ts"
import { legend } from "./legend.ts"
import { endOf } from "./signs.ts"
import { treeGuides } from "./tree.ts"

export interface DrawOptions {
  /** How wide a line may be. At least 40; default 80. */
  readonly columns?: number
  /** Default: no colours. */
  readonly paint?: Paint
}

export const defaultColumns = 80
export const leastColumns = 40
const gap = "  "
/** Below this, notes go onto lines of their own rather than make the picture smaller. */
const leastPicture = 20
export const widestPicture = 60

/** Labels with the lines of the tree before them, all as wide as the widest. */
export const labelColumn = (layout: Layout, most: number): ReadonlyArray<string> => {
  const guides = treeGuides(layout.lanes)
  const labels = layout.lanes.map((lane, index) => {
    const guide = guides[index]!
    const room = Math.max(most - width(guide), 6)
    return shorten(guide + shorten(lane.label, room), most)
  })
  const widest = labels.reduce((most, label) => Math.max(most, width(label)), 0)
  return labels.map((label) => fit(label, widest))
}

/** The columns that a lane takes with the words at its end behind it. */
export const laneWidth = (lane: Lane, scale: Scale): number => {
  const { sign, note } = endOf(lane)
  if (sign === "" && note === "") return scale.columns
  const end = Math.ceil(endColumn(lane, scale)) + width(sign)
  return Math.max(scale.columns, note === "" ? end : end + 1 + width(note))
}

/** The widest scale on which every note fits in behind its lane, if there is one. */
export const scaleWithNotes = (layout: Layout, columns: number): Scale => {
  const scaleIn = scales(layout.axis, placesOf(layout))
  const widest = Math.min(columns, widestPicture)
  for (let picture = widest; picture >= leastPicture; picture--) {
    const scale = scaleIn(picture)
    const fits = layout.lanes.every((lane) => laneWidth(lane, scale) <= columns)
    if (fits && axisWidth(scale) <= columns) return scale
  }
  const widths = [Math.min(columns - 4, leastPicture + 12), leastPicture, 12, 8, 4]
  const narrow = widths.map(scaleIn)
  return narrow.find((scale) => axisWidth(scale) <= columns - 1) ?? narrow.at(-1)!
}

/** The rows of lanes on a scale, without labels; a note that is too long goes below its lane. */
export const drawLane = (
  lane: Lane,
  scale: Scale,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { sign, note, paint: style } = endOf(lane)
  const painted = style === undefined ? (text: string) => text : paint[style]
  const end = Math.ceil(endColumn(lane, scale))
  if (laneWidth(lane, scale) <= columns) {
    if (sign === "" && note === "") return [bar(lane, scale, paint)]
    return [bar(lane, cut(scale, end), paint) + painted(`${sign} ${note}`.trimEnd())]
  }
  const first = bar(lane, cut(scale, end), paint) + (end < columns ? painted(sign) : "")
  return [first, ...wrap(note, columns).map(painted)]
}

/** The same scale, drawn only as far as a column: what is behind it is blank. */
const cut = (scale: Scale, columns: number): Scale => ({ ...scale, columns: Math.max(columns, 1) })

/**
 * The picture of a run for a terminal, as lines of at most `columns`: fibers and calls as a tree on
 * the left, what they do from left to right, the axis below.
 */
export const drawTimeline = (layout: Layout, options: DrawOptions = {}): ReadonlyArray<string> => {
  const columns = Math.max(options.columns ?? defaultColumns, leastColumns)
  const paint = options.paint ?? plain
  const labels = labelColumn(layout, Math.floor(columns * 0.4))
  const labelWidth = width(labels[0] ?? "") + gap.length
  const room = columns - labelWidth
  const scale = scaleWithNotes(layout, room)
  const empty = " ".repeat(labelWidth)
  const lanes = layout.lanes.flatMap((lane, index) =>
    drawLane(lane, scale, room, paint).map(
      (line, row) => (row === 0 ? labels[index] + gap : empty) + line,
    ),
  )
  const unit = fit(layout.axis.unit === "steps" ? "step" : "", labelWidth)
  return [
    ...lanes,
    paint.dim(unit + shorten(axisLine(scale), room)),
    ...legendLines([layout], columns, labelWidth, paint),
  ].map((line) => line.trimEnd())
}

/** The legend below a picture, where one is needed. */
export const legendLines = (
  layouts: ReadonlyArray<Layout>,
  columns: number,
  indent: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const words = legend(layouts)
  const lines: Array<string> = []
  for (const word of words) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)}  ${word}`
    if (lines.length > 0 && width(longer) <= columns - indent) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return words.length === 0
    ? []
    : ["", ...lines.map((line) => " ".repeat(indent) + paint.dim(line))]
}
