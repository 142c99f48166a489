import type { Trace } from "@fiberlings/core"

/**
 * Where each event stands, in microseconds. Events of the same virtual millisecond are set apart by
 * at most one microsecond each, in their order, so that what takes no time can still be seen; none
 * reaches the next moment at which something happens.
 */
export const microseconds = ({ events }: Trace): ReadonlyArray<number> => {
  const places: Array<number> = []
  for (let first = 0; first < events.length; ) {
    const moment = events[first]!.at
    let next = first
    while (next < events.length && events[next]!.at === moment) next++
    const room = next < events.length ? (events[next]!.at - moment) * 1000 : next - first
    const apart = Math.min(1, room / (next - first + 1))
    for (let index = first; index < next; index++) {
      places.push(Number((moment * 1000 + (index - first) * apart).toFixed(3)))
    }
    first = next
  }
  return places
}
