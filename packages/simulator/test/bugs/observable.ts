import type { Run, TraceEvent } from "@fiberlings/core"

/**
 * What of a run somebody outside could notice, as a text to compare: how it ended, how its fibers
 * ended, and the order of what it did to the world. Which fiber has which number is left out: that
 * depends on who was started first and is the same program all the same.
 */
export const observable = ({ ending, elapsed, leaked, trace }: Run): string => {
  const ends = trace.events.flatMap((event) => (event._tag === "FiberEnded" ? [event.outcome] : []))
  return JSON.stringify([
    ending._tag === "Completed" ? ending.exit : ending._tag,
    elapsed,
    leaked.length,
    ends.sort(),
    trace.events.flatMap(toTheWorld),
  ])
}

const toTheWorld = (event: TraceEvent): ReadonlyArray<string> => {
  switch (event._tag) {
    case "CallStarted":
      return [`${event.service} ${event.subject}`]
    case "CallEnded":
      return [`${event.call} ${event.outcome}`]
    case "ResourceOpened":
    case "ResourceUsed":
    case "ResourceClosed":
      return [`${event._tag} ${event.resource}`]
    default:
      return []
  }
}
