import type { Outcome, Trace, TraceEvent } from "@fiberlings/core"
import { clean } from "../text/clean.ts"
import type { Deed, FiberHistory, Sleep, Stretch } from "./FiberHistory.ts"

/** The fibers of a trace by number, with their doings sorted out; `place` puts an event on the axis. */
export const fiberHistories = (
  trace: Trace,
  place: (event: TraceEvent) => number,
): ReadonlyMap<number, FiberHistory> => {
  const histories = new Map<number, FiberHistory>()
  const sleeps = new Map<number, Sleep>()
  const calls = new Map<number, Deed>()
  const spans = new Map<number, Deed>()

  let main = 0
  const historyOf = (fiber: number, at: number, parent: number | null = null): FiberHistory => {
    const known = histories.get(fiber)
    if (known !== undefined) return known
    // The runtime starts some fibers while no other runs; they are the program's all the same.
    const above = fiber === 0 ? undefined : histories.get(parent || main)
    if (main === 0) main = fiber
    const fresh: FiberHistory = {
      ...{
        fiber,
        parent: above?.fiber ?? null,
        from: at,
        to: undefined,
        outcome: undefined,
        by: null,
      },
      ...{ children: [], deeds: [], sleeps: [], waits: [], slices: [], logs: [] },
      ...{ holdsResources: false, cutAt: undefined },
    }
    histories.set(fiber, fresh)
    above?.children.push(fiber)
    return fresh
  }
  const close = (open: Stretch | undefined, at: number) => {
    if (open !== undefined) open.to ??= at
  }
  // What is under way in each fiber: a long run has thousands of calls, but few at once.
  const underWay = new Map<number, Set<Deed>>()
  const begin = (history: FiberHistory, deed: Deed) => {
    const others = underWay.get(history.fiber) ?? new Set()
    for (const other of others) other.holdsOthers = true
    history.deeds.push(deed)
    underWay.set(history.fiber, others.add(deed))
  }
  const finish = (deed: Deed | undefined, at: number, outcome: Outcome) => {
    if (deed === undefined) return
    deed.to ??= at
    deed.outcome = outcome
    underWay.get(deed.fiber)?.delete(deed)
  }

  /** What a fiber has begun and leaves behind goes on without it: a request behind a promise. */
  const leave = (history: FiberHistory) => {
    if (history.fiber === main) return
    for (const deed of underWay.get(history.fiber) ?? []) {
      if (deed.kind !== "call") continue
      history.deeds.splice(history.deeds.indexOf(deed), 1)
      deed.fiber = 0
      deed.isLeft = true
      historyOf(0, deed.from).deeds.push(deed)
    }
  }

  for (const event of trace.events) {
    const at = place(event)
    // A fiber without a beginning is the world outside (0), or the trace was cut.
    const parent = event._tag === "FiberStarted" ? event.parent : null
    const history = historyOf(event.fiber, at, parent)
    switch (event._tag) {
      case "FiberEnded":
        history.to = at
        history.outcome = event.outcome
        history.by = event.by
        leave(history)
        close(history.slices.at(-1), at)
        close(history.waits.at(-1), at)
        break
      case "FiberResumed":
        close(history.waits.at(-1), at)
        history.slices.push({ from: at, to: undefined })
        break
      case "FiberYielded":
        close(history.slices.at(-1), at)
        break
      case "FiberWaits":
        close(history.slices.at(-1), at)
        history.waits.push({ from: at, to: undefined, on: event.on })
        break
      case "SleepStarted": {
        const insideCall = [...(underWay.get(event.fiber) ?? [])].some(
          ({ kind }) => kind === "call",
        )
        const { milliseconds } = event
        const sleep = { from: at, to: undefined, milliseconds, insideCall, cancelled: false }
        sleeps.set(event.sleep, sleep)
        history.sleeps.push(sleep)
        break
      }
      case "SleepEnded":
        close(sleeps.get(event.sleep), at)
        break
      case "SleepCancelled": {
        const sleep = sleeps.get(event.sleep)
        close(sleep, at)
        if (sleep !== undefined) sleep.cancelled = true
        history.cutAt ??= at
        break
      }
      case "CallStarted": {
        const { call: id, service } = event
        const label = clean(event.subject)
        const deed: Deed = {
          ...{ kind: "call", fiber: event.fiber, id, label, service: clean(service), from: at },
          ...{ to: undefined, outcome: undefined, holdsOthers: false, isLeft: false },
        }
        calls.set(id, deed)
        begin(history, deed)
        break
      }
      case "CallEnded":
        finish(calls.get(event.call), at, event.outcome)
        if (event.outcome === "interrupt") history.cutAt ??= at
        break
      case "SpanStarted": {
        const deed: Deed = {
          ...{
            kind: "span",
            fiber: event.fiber,
            id: event.span,
            label: clean(event.name),
            service: "",
            from: at,
          },
          ...{ to: undefined, outcome: undefined, holdsOthers: false, isLeft: false },
        }
        spans.set(event.span, deed)
        begin(history, deed)
        break
      }
      case "SpanEnded":
        finish(spans.get(event.span), at, event.outcome)
        break
      case "Logged":
        history.logs.push({ at, text: clean(event.message) })
        break
      case "ResourceOpened":
      case "FinalizerAdded":
        history.holdsResources = true
        break
      default:
        break
    }
  }
  return histories
}
