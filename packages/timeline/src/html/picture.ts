import { placesOf } from "../axis/places.ts"
import { showTick } from "../axis/showPlace.ts"
import { tickStep } from "../axis/tickStep.ts"
import { describe } from "../describe.ts"
import type { Lane, Layout } from "../layout/Lane.ts"
import { width } from "../text/width.ts"
import { escape } from "./escape.ts"
import { endings, laneHeight, merged, stretch } from "./shapes.ts"

const characterWidth = 7.9
const indent = 18
const top = 8
const plotWidth = 560
const mostTicks = 8

/**
 * The picture as SVG that stands in a page: it takes its colours from the page's style. `id` has to
 * be the picture's own in that page.
 */
export const picture = (layout: Layout, title: string, id = "timeline"): string => {
  const { axis, lanes } = layout
  const labels = lanes.map(({ label, depth }) => depth * indent + width(label) * characterWidth)
  const left = Math.ceil(Math.max(40, ...labels)) + 16
  const span = Math.max(axis.to, axis.unit === "steps" ? 1 : Number.MIN_VALUE)
  const pixelsOf = (place: number) => left + (place / span) * plotWidth
  const middleOf = (index: number) => top + index * laneHeight + laneHeight / 2
  const bottom = top + lanes.length * laneHeight
  const notes = lanes.map((lane) => pixelsOf(lane.to) + 28 + width(lane.note) * characterWidth)
  const total = Math.ceil(Math.max(left + plotWidth + 40, ...notes))

  const { step } = tickStep(axis, placesOf(layout), mostTicks)
  const count = Math.floor(axis.to / step + 1e-9) + 1
  const ticks = Array.from({ length: count }, (_, index) => {
    const x = Number(pixelsOf(index * step).toFixed(2))
    const label = escape(showTick(axis, index * step, step))
    return `<path class="grid" d="M${x} ${top}V${bottom}"/><text class="soft" x="${x}" y="${bottom + 18}">${label}</text>`
  })
  const unit =
    axis.unit === "steps" ? `<text class="soft" x="0" y="${bottom + 18}">step</text>` : ""

  const body = lanes.map((lane, index) => drawLane(lane, middleOf(index), pixelsOf))
  return [
    `<svg viewBox="0 0 ${total} ${bottom + 28}" width="${total}" role="img" aria-labelledby="${id}-title ${id}-desc">`,
    `<title id="${id}-title">${escape(title)}</title>`,
    `<desc id="${id}-desc">${escape(describe(layout).join(" "))}</desc>`,
    ...ticks,
    unit,
    ...tree(lanes, middleOf),
    ...edges(layout, middleOf, pixelsOf),
    ...body,
    "</svg>",
  ].join("\n")
}

const drawLane = (lane: Lane, middle: number, pixelsOf: (place: number) => number): string => {
  const pixels = (place: number) => Number(pixelsOf(place).toFixed(2))
  const segments = merged(lane.segments, pixelsOf).map(({ state, from, to }) =>
    stretch(state, pixelsOf(from), pixelsOf(to), middle),
  )
  const marks = marksOf(lane, middle, pixelsOf)
  const isClosed = lane.segments[0]?.state === "open" && lane.note !== "never closed"
  if (isClosed) segments.push(`<path class="open" d="M${pixels(lane.to)} ${middle - 6}v12"/>`)
  const note =
    `${endings[lane.kind === "scope" && lane.ending !== "misused" ? "success" : lane.ending]} ${lane.note}`.trim()
  const calm = lane.ending === "success" || lane.ending === "interrupt" || lane.kind === "scope"
  const text =
    note === ""
      ? ""
      : `<text class="${calm ? "soft" : "bad"}" x="${pixels(lane.to) + (lane.kind === "scope" ? 14 : 8)}" y="${middle + 4}">${escape(note)}</text>`
  const label = `<text x="${lane.depth * indent}" y="${middle + 4}">${escape(lane.label)}</text>`
  return `<g>${label}${segments.join("")}${marks.join("")}${text}</g>`
}

/** Log lines and uses as signs, finalizers as numbers, side by side where they run at once. */
const marksOf = (
  lane: Lane,
  middle: number,
  pixelsOf: (place: number) => number,
): ReadonlyArray<string> => {
  let limit = Number.POSITIVE_INFINITY
  return lane.marks
    .toReversed()
    .map(({ kind, at, text }) => {
      const place = pixelsOf(at)
      const x = Number((kind === "finalizer" ? Math.min(place, limit) : place).toFixed(2))
      const what = `<title>${escape(text)}</title>`
      if (kind === "log")
        return `<circle class="mark" cx="${x}" cy="${middle}" r="4">${what}</circle>`
      if (kind === "used") {
        const behind = Math.max(x, Number((pixelsOf(lane.from) + 6).toFixed(2)))
        return `<path class="open" d="M${behind} ${middle - 8}v8">${what}</path>`
      }
      limit = x - 16
      const number = `<text class="number" x="${x}" y="${middle + 4}">${escape(text)}</text>`
      return `<circle class="finalizer" cx="${x}" cy="${middle}" r="8"/>${number}`
    })
    .toReversed()
}

/** Who hangs under whom: an elbow from each lane to the one above it. */
const tree = (
  lanes: ReadonlyArray<Lane>,
  middleOf: (index: number) => number,
): ReadonlyArray<string> => {
  const places = new Map(lanes.map(({ id }, index) => [id, index]))
  return lanes.flatMap((lane, index) => {
    const above = lane.parent === null ? undefined : places.get(lane.parent)
    if (above === undefined) return []
    const x = (lane.depth - 1) * indent + 4
    return [`<path class="tree" d="M${x} ${middleOf(above) + 9}V${middleOf(index)}h9"/>`]
  })
}

/** Forks and interrupts between lanes that can be seen. */
const edges = (
  layout: Layout,
  middleOf: (index: number) => number,
  pixelsOf: (place: number) => number,
): ReadonlyArray<string> => {
  const places = new Map(layout.lanes.map(({ id }, index) => [id, index]))
  const rows = new Map(
    layout.fibers.map(({ fiber, lane }) => [fiber, lane === null ? undefined : places.get(lane)]),
  )
  return layout.edges.flatMap(({ kind, from, to, at }) => {
    const [one, other] = [rows.get(from), rows.get(to)]
    if (one === undefined || other === undefined || one === other) return []
    const x = Number(pixelsOf(at).toFixed(2))
    return [`<path class="${kind}" d="M${x} ${middleOf(one)}V${middleOf(other)}"/>`]
  })
}
