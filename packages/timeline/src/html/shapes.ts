import type { LaneEnding, Segment, State } from "../layout/Lane.ts"

/** How high a lane is, in pixels. */
export const laneHeight = 28
const barHeight = 14

const round = (pixels: number) => Number(pixels.toFixed(2))

/** A stretch of a lane as SVG: `left` and `right` in pixels, `middle` of the lane. */
export const stretch = (state: State, left: number, right: number, middle: number): string => {
  const [x, width] = [round(left), round(Math.max(right - left - 1, 1.5))]
  const height = state === "calling" ? barHeight : barHeight / 2
  const top = middle - height / 2
  const end = round(x + width)
  switch (state) {
    case "calling":
    case "running":
      return `<rect class="${state}" x="${x}" y="${top}" width="${width}" height="${height}" rx="2"/>`
    case "sleeping":
      return `<rect class="sleeping" x="${x + 0.5}" y="${middle - 4}" width="${width}" height="8" rx="4"/>`
    case "open":
      return `<path class="open" d="M${x} ${middle - 6}v12M${x} ${middle}H${end}"/>`
    case "ready":
      return `<path class="ready" d="M${x} ${middle}H${end}"/>`
    case "waiting":
    case "outside":
    case "cleaning":
      return `<path class="${state}" d="M${x} ${middle}H${end}"/>`
  }
}

/** The sign behind the end of a lane. */
export const endings: Readonly<Record<LaneEnding, string>> = {
  success: "",
  failure: "✗",
  defect: "✗",
  interrupt: "╳",
  leaked: "→",
  stuck: "…",
  misused: "✗",
}

/** The segments of a lane; what is too narrow to be told apart is drawn as one. */
export const merged = (
  segments: ReadonlyArray<Segment>,
  pixelsOf: (place: number) => number,
): ReadonlyArray<Segment> => {
  const kept: Array<Segment> = []
  for (const segment of segments) {
    const last = kept.at(-1)
    const isTiny = pixelsOf(segment.to) - pixelsOf(segment.from) < 1
    const isNear = last !== undefined && pixelsOf(segment.from) - pixelsOf(last.to) < 1
    if (isTiny && isNear && last.state === segment.state) {
      kept[kept.length - 1] = { ...last, to: Math.max(last.to, segment.to) }
    } else kept.push(segment)
  }
  return kept
}
