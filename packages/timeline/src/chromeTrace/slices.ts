import type { Trace } from "@fiberlings/core"

/** A stretch in which one fiber runs, in microseconds. */
export interface Slice {
  readonly fiber: number
  readonly from: number
  to: number
}

/**
 * When which fiber ran. Where the trace tells it (`FiberResumed`), from there; else each row of
 * events of the same fiber is a slice. A fiber's slices follow one another and never overlap.
 */
export const slices = (trace: Trace, places: ReadonlyArray<number>): ReadonlyArray<Slice> => {
  const isTold = trace.events.some((event) => event._tag === "FiberResumed")
  const all: Array<Slice> = []
  const running = new Map<number, Slice>()
  const stop = (fiber: number, at: number) => {
    const slice = running.get(fiber)
    if (slice !== undefined) slice.to = at
    running.delete(fiber)
  }
  const start = (fiber: number, at: number) => {
    stop(fiber, at)
    const slice = { fiber, from: at, to: at }
    running.set(fiber, slice)
    all.push(slice)
  }
  trace.events.forEach((event, index) => {
    const at = places[index]!
    const { fiber, _tag: tag } = event
    // Who makes a fiber runs; the new fiber does not yet. A timer that goes off runs nobody either.
    if (tag === "FiberStarted" || tag === "SleepEnded") return
    if (isTold) {
      if (tag === "FiberResumed") start(fiber, at)
      if (tag === "FiberYielded" || tag === "FiberWaits" || tag === "FiberEnded") stop(fiber, at)
      return
    }
    const current = running.get(fiber)
    if (current === undefined) {
      for (const other of [...running.keys()]) stop(other, running.get(other)!.to)
      start(fiber, at)
    } else current.to = at
  })
  const last = places.at(-1) ?? 0
  if (isTold) for (const slice of running.values()) slice.to = last
  return all
}
