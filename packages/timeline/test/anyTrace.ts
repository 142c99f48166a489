import type { Outcome, Trace, TraceEvent } from "@fiberlings/core"

/** Numbers from a seed (mulberry32), the same on every machine. */
const numbers = (seed: number) => {
  let state = seed >>> 0
  return (below: number): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

const outcomes: ReadonlyArray<Outcome> = ["success", "failure", "defect", "interrupt"]
const texts = [
  "users",
  "a long name that nobody expects here",
  "日本語",
  "\u001b[31mred",
  "",
  "🦋 x",
]

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, "step" | "at" | "fiber"> : never

/**
 * A valid trace that no program made: fibers that start, call, sleep, hold, log and end in any
 * order, each thing begun before it ends, in time that never goes back.
 */
export const anyTrace = (seed: number): Trace => {
  const below = numbers(seed)
  const events: Array<TraceEvent> = []
  const pick = <A>(from: ReadonlyArray<A>): A => from[below(from.length)]!
  let at = 0
  let id = 0
  const add = (fiber: number, event: WithoutPlace<TraceEvent>) =>
    events.push({ ...event, step: events.length, at, fiber } as TraceEvent)

  add(1, { _tag: "FiberStarted", parent: null })
  const alive = [1]
  const open: Array<() => void> = []
  let fibers = 1
  const passesTime = below(4) > 0
  for (let left = below(120); left > 0 && alive.length > 0; left--) {
    const fiber = pick(alive)
    const number = ++id
    if (passesTime && below(3) === 0) at += pick([1, 0.25, 100, 333, 1000, 90_000])
    switch (below(12)) {
      case 0:
        add(++fibers, { _tag: "FiberStarted", parent: fiber })
        alive.push(fibers)
        break
      case 1:
        if (fiber === 1 && below(3) > 0) break
        alive.splice(alive.indexOf(fiber), 1)
        add(fiber, {
          ...{
            _tag: "FiberEnded",
            outcome: pick(outcomes),
            by: below(2) === 0 ? null : pick([1, 2]),
          },
        })
        break
      case 2:
        add(fiber, { _tag: "SleepStarted", sleep: number, milliseconds: below(5000) })
        open.push(() => add(fiber, { _tag: pick(["SleepEnded", "SleepCancelled"]), sleep: number }))
        break
      case 3:
      case 4:
        add(fiber, {
          ...{ _tag: "CallStarted", call: number, service: "Api.fetch", subject: pick(texts) },
        })
        open.push(() => add(fiber, { _tag: "CallEnded", call: number, outcome: pick(outcomes) }))
        break
      case 5:
        add(fiber, { _tag: "SpanStarted", span: number, name: pick(texts), parent: null })
        open.push(() => add(fiber, { _tag: "SpanEnded", span: number, outcome: pick(outcomes) }))
        break
      case 6:
        add(fiber, { _tag: "ScopeOpened", scope: number })
        add(fiber, { _tag: "FinalizerAdded", scope: number, finalizer: number })
        open.push(() => {
          add(fiber, { _tag: "ScopeClosed", scope: number, outcome: "success" })
          add(fiber, {
            ...{ _tag: "FinalizerRun", scope: number, finalizer: number, outcome: "success" },
          })
        })
        break
      case 7:
        add(fiber, { _tag: "ResourceOpened", resource: number, name: pick(texts) })
        open.push(() => add(fiber, { _tag: "ResourceUsed", resource: number, operation: "query" }))
        open.push(() => add(fiber, { _tag: "ResourceClosed", resource: number }))
        break
      case 8:
        add(fiber, { _tag: "Logged", level: "Info", message: pick(texts) })
        break
      case 9:
        add(fiber, { _tag: "FiberResumed" })
        open.push(() =>
          add(fiber, { _tag: "FiberWaits", on: pick(["clock", "effect", "external"]) }),
        )
        break
      default:
        open.splice(below(Math.max(open.length, 1)), 1)[0]?.()
    }
  }
  return { version: 1, events }
}
