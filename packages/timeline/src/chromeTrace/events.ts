import type { Trace } from "@fiberlings/core"
import { layout } from "../layout/layout.ts"
import { clean } from "../text/clean.ts"
import type { ChromeEvent } from "./ChromeEvent.ts"
import { microseconds } from "./microseconds.ts"
import { type Slice, slices } from "./slices.ts"

const pid = 1

/**
 * A trace as Chrome trace events: a thread for each fiber with its running slices, calls, spans,
 * sleeps and waits as async stretches (they overlap), forks as arrows, interrupts and log lines as
 * instants, and the number of calls in flight as a counter.
 */
export const events = (trace: Trace, title: string): ReadonlyArray<ChromeEvent> => {
  const places = microseconds(trace)
  const last = places.at(-1) ?? 0
  const running = slices(trace, places)
  const slicesOf = Map.groupBy(running, ({ fiber }) => fiber)
  const { fibers } = layout(trace)
  const labels = new Map(fibers.map(({ fiber, label }) => [fiber, label]))

  const names: Array<ChromeEvent> = [
    { name: "process_name", ph: "M", pid, tid: 0, args: { name: clean(title) } },
    ...fibers.map(
      ({ fiber, label }): ChromeEvent => ({
        ...{ name: "thread_name", ph: "M", pid, tid: fiber, args: { name: label } },
      }),
    ),
  ]
  const timed: Array<ChromeEvent> = running.map((slice) => ({
    ...{ name: "runs", ph: "X", cat: "fiber", pid, tid: slice.fiber },
    ...{ ts: slice.from, dur: difference(slice.to, slice.from) },
  }))

  const open = new Map<string, ChromeEvent>()
  const begin = (cat: string, id: number, tid: number, ts: number, name: string, args = {}) => {
    const event: ChromeEvent = { name, ph: "b", cat, id: `${cat}-${id}`, pid, tid, ts, args }
    if (open.has(event.id!)) return
    open.set(event.id!, event)
    timed.push(event)
  }
  const end = (cat: string, id: number, ts: number, args = {}) => {
    const begun = open.get(`${cat}-${id}`)
    if (begun === undefined) return
    open.delete(`${cat}-${id}`)
    timed.push({ ...begun, ph: "e", ts, args })
  }
  const instant = (tid: number, ts: number, name: string, cat: string, args = {}) =>
    timed.push({ name, ph: "i", s: "t", cat, pid, tid, ts, args })

  const waits = new Map<number, number>()
  let waited = 0
  let inFlight = 0
  const count = (change: number, ts: number) => {
    inFlight += change
    timed.push({ name: "calls in flight", ph: "C", pid, tid: 0, ts, args: { calls: inFlight } })
  }

  trace.events.forEach((event, index) => {
    const { fiber } = event
    const ts = places[index]!
    switch (event._tag) {
      case "FiberStarted":
        if (event.parent !== null) timed.push(...fork(slicesOf, event.parent, fiber, ts))
        break
      case "FiberEnded":
        end("wait", waits.get(fiber) ?? 0, ts)
        if (event.outcome === "interrupt") {
          const by = event.by === null ? "" : ` by ${labels.get(event.by) ?? `fiber ${event.by}`}`
          instant(fiber, ts, `interrupted${by}`, "interrupt", { by: event.by })
        } else if (event.outcome !== "success") {
          instant(fiber, ts, event.outcome === "failure" ? "failed" : "died", "end")
        }
        break
      case "FiberWaits":
        end("wait", waits.get(fiber) ?? 0, ts)
        // A sleep is told by its own events.
        if (event.on === "clock") break
        waits.set(fiber, ++waited)
        begin("wait", waited, fiber, ts, event.on === "effect" ? "waits" : "waits for the outside")
        break
      case "FiberResumed":
        end("wait", waits.get(fiber) ?? 0, ts)
        break
      case "SleepStarted":
        begin("sleep", event.sleep, fiber, ts, "sleeps", { milliseconds: event.milliseconds })
        break
      case "SleepEnded":
      case "SleepCancelled":
        end("sleep", event.sleep, ts, { cancelled: event._tag === "SleepCancelled" })
        break
      case "CallStarted": {
        const service = clean(event.service)
        const name = clean(event.subject) || service
        if (!open.has(`call-${event.call}`)) count(1, ts)
        begin("call", event.call, fiber, ts, name, { service })
        break
      }
      case "CallEnded":
        if (open.has(`call-${event.call}`)) count(-1, ts)
        end("call", event.call, ts, { outcome: event.outcome })
        break
      case "SpanStarted":
        begin("span", event.span, fiber, ts, clean(event.name))
        break
      case "SpanEnded":
        end("span", event.span, ts, { outcome: event.outcome })
        break
      case "ResourceOpened":
        begin("resource", event.resource, fiber, ts, clean(event.name))
        break
      case "ResourceClosed":
        end("resource", event.resource, ts)
        break
      case "FinalizerRun":
        instant(fiber, ts, `finalizer ${event.finalizer}`, "finalizer", { saw: event.outcome })
        break
      case "Logged":
        instant(fiber, ts, clean(event.message), "log", { level: clean(event.level) })
        break
      default:
        break
    }
  })
  for (const begun of [...open.values()]) {
    timed.push({ ...begun, ph: "e", ts: last, args: { unfinished: true } })
  }
  return [...names, ...timed.sort((one, other) => one.ts! - other.ts!)]
}

/** An arrow from the slice in which a fiber is made to the first slice of the new fiber. */
const fork = (
  slicesOf: ReadonlyMap<number, ReadonlyArray<Slice>>,
  parent: number,
  child: number,
  ts: number,
): ReadonlyArray<ChromeEvent> => {
  const first = slicesOf.get(child)?.[0]
  const around = slicesOf.get(parent)?.some(({ from, to }) => from <= ts && ts <= to)
  if (first === undefined || first.from < ts || around !== true) return []
  const flow = { name: "fork", cat: "fork", id: `fork-${child}`, pid }
  return [
    { ...flow, ph: "s", tid: parent, ts },
    { ...flow, ph: "f", bp: "e", tid: child, ts: first.from },
  ]
}

const difference = (to: number, from: number) => Number(Math.max(to - from, 0).toFixed(3))
