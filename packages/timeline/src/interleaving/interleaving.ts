import type { Outcome, Trace, TraceEvent } from "@fiberlings/core"
import { layout } from "../layout/layout.ts"
import { clean } from "../text/clean.ts"
import { shorten } from "../text/width.ts"
import type { Interleaving, InterleavingRow } from "./Table.ts"

type CallStarted = Extract<TraceEvent, { _tag: "CallStarted" }>
type CallEnded = Extract<TraceEvent, { _tag: "CallEnded" }>

const longestAnswer = 24

const endings: Readonly<Record<Outcome, string>> = {
  success: "",
  failure: "✗ failed",
  defect: "✗ died",
  interrupt: "╳ interrupted",
}

/**
 * What the fibers did, in the order in which they did it: the picture for programs in which order
 * decides, and time does not. A call that nobody came between is one row (`get → 10`), else two. The
 * state behind a row is the last answer about a subject that several fibers call about.
 */
export const interleaving = (trace: Trace): Interleaving => {
  const events = trace.events.filter(isVisible)
  const starts = new Map(
    events.flatMap((event) => (event._tag === "CallStarted" ? [[event.call, event] as const] : [])),
  )
  const labels = new Map(layout(trace).fibers.map(({ fiber, label }) => [fiber, label]))
  const shared = sharedSubject([...starts.values()])
  const nameOf = ({ service, subject }: CallStarted) => {
    const method = clean(service.slice(service.lastIndexOf(".") + 1))
    return subject === shared ? method : `${method} ${clean(subject)}`.trim()
  }
  let state = ""
  const rows: Array<InterleavingRow> = []
  const add = (event: TraceEvent, text: string) =>
    rows.push({ step: rows.length + 1, fiber: event.fiber, text, state, at: event.at })

  // A fiber that ends with its call needs no row of its own.
  const wasTold = ({ fiber, outcome }: { fiber: number; outcome: Outcome }) =>
    rows.findLast((row) => row.fiber === fiber)?.text.endsWith(endings[outcome]) === true

  events.forEach((event, index) => {
    switch (event._tag) {
      case "CallStarted": {
        const next = events[index + 1]
        const endsAtOnce = next?._tag === "CallEnded" && next.call === event.call
        if (!endsAtOnce) add(event, `${nameOf(event)} …`)
        break
      }
      case "CallEnded": {
        const start = starts.get(event.call)
        if (start === undefined) break
        if (start.subject === shared) state = answerOf(event) ?? state
        add(event, `${nameOf(start)} ${endingOf(event)}`.trim())
        break
      }
      case "Logged":
        add(event, `logs ${clean(event.message)}`)
        break
      case "SpanStarted":
        if (clean(event.name) !== labels.get(event.fiber)) add(event, `${clean(event.name)} begins`)
        break
      case "FiberEnded":
        if (event.outcome !== "success" && !wasTold(event)) add(event, endings[event.outcome])
        break
      default:
        break
    }
  })
  const seen = new Set(rows.map(({ fiber }) => fiber))
  const columns = [...seen].sort((one, other) => one - other)
  return {
    columns: columns.map((fiber) => ({ fiber, label: labels.get(fiber) ?? `fiber ${fiber}` })),
    state: rows.some((row) => row.state !== "") ? clean(shared ?? "") : "",
    rows,
  }
}

const visible: ReadonlySet<TraceEvent["_tag"]> = new Set([
  "CallStarted",
  "CallEnded",
  "Logged",
  "SpanStarted",
  "FiberEnded",
])
const isVisible = (event: TraceEvent) => visible.has(event._tag)

const answerOf = (event: CallEnded): string | undefined =>
  event.result === undefined ? undefined : shorten(clean(event.result), longestAnswer)

const endingOf = (event: CallEnded): string => {
  if (event.outcome !== "success") return endings[event.outcome]
  const answer = answerOf(event)
  return answer === undefined ? "done" : `→ ${answer}`
}

/** The one subject that more than one fiber calls about. */
const sharedSubject = (starts: ReadonlyArray<CallStarted>): string | undefined => {
  const fibers = new Map<string, Set<number>>()
  for (const { subject, fiber } of starts) {
    fibers.set(subject, (fibers.get(subject) ?? new Set()).add(fiber))
  }
  const shared = [...fibers].filter(([, some]) => some.size > 1)
  return shared.length === 1 ? shared[0]![0] : undefined
}

/**
 * The number of rows that two runs have in common from the start: the next is where they part. All
 * of them when they never do.
 */
export const partAfter = (one: Interleaving, other: Interleaving): number => {
  const labelOf = ({ columns }: Interleaving, fiber: number) =>
    columns.find((column) => column.fiber === fiber)?.label
  const index = one.rows.findIndex((row, index) => {
    const twin = other.rows[index]
    return row.text !== twin?.text || labelOf(one, row.fiber) !== labelOf(other, twin.fiber)
  })
  return index < 0 ? one.rows.length : index
}
