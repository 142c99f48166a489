import { showDuration, showPlace } from "./axis/showPlace.ts"
import type { Axis } from "./axis/Axis.ts"
import type { Lane, Layout, Segment, State } from "./layout/Lane.ts"

/** Of more of the same, only the number is told. */
const toldOneByOne = 3
const mostMarks = 8

const verbs: Readonly<Record<State, string>> = {
  calling: "calls",
  running: "runs",
  ready: "could run",
  sleeping: "sleeps",
  waiting: "waits",
  outside: "waits for something outside of Effect",
  cleaning: "cleans up",
  open: "is open",
}

/**
 * The picture in plain sentences, one for each lane and each log line: for a screen reader, and for
 * every place that has no room for a picture.
 */
export const describe = (layout: Layout): ReadonlyArray<string> => {
  const { axis, lanes } = layout
  const first =
    axis.unit === "milliseconds"
      ? `The run takes ${showDuration(axis.to)} of virtual time.`
      : `No time passes in this run; it has ${axis.to + 1} steps.`
  const labels = new Map(lanes.map(({ id, label }) => [id, label]))
  const logs = lanes.flatMap((lane) =>
    lane.marks
      .filter(({ kind }) => kind === "log")
      .map(({ at, text }) => `At ${showPlace(axis, at)} ${lane.label} logs: ${text}`),
  )
  return [first, ...lanes.map((lane) => sentence(lane, axis, labels)), ...logs]
}

const sentence = (lane: Lane, axis: Axis, labels: ReadonlyMap<string, string>): string => {
  const under = lane.parent === null ? "" : ` (under ${labels.get(lane.parent)})`
  const marks = lane.marks
    .filter(({ kind }) => kind !== "log")
    .map(
      ({ kind, at, text }) =>
        `${kind === "used" ? text : `clean-up ${text}`} at ${showPlace(axis, at)}`,
    )
  const states = Map.groupBy(lane.segments, ({ state }) => state)
  const doings =
    lane.kind === "more" || states.size === 0
      ? [stretch(lane, axis)]
      : [...states].map(([state, segments]) => `${verbs[state]} ${stretches(segments, axis)}`)
  const end = lane.note === "" && lane.kind === "fiber" ? "ends well" : lane.note
  return `${lane.label}${under}: ${[...doings, ...someOf(marks), end].filter(Boolean).join("; ")}.`
}

type Stretch = Pick<Segment, "from" | "to">

const stretch = ({ from, to }: Stretch, axis: Axis): string =>
  from === to
    ? `at ${showPlace(axis, from)}`
    : `from ${showPlace(axis, from)} to ${showPlace(axis, to)}`

const stretches = (some: ReadonlyArray<Stretch>, axis: Axis): string => {
  if (some.length <= toldOneByOne) return some.map((one) => stretch(one, axis)).join(" and ")
  const to = some.reduce((last, one) => Math.max(last, one.to), 0)
  return `${some.length} times, ${stretch({ from: some[0]!.from, to }, axis)}`
}

const someOf = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  texts.length <= mostMarks
    ? texts
    : [...texts.slice(0, mostMarks - 1), `${texts.length - mostMarks + 1} more such`]
