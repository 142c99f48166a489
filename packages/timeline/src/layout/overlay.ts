import type { Segment, State } from "./Lane.ts"

/** What is drawn where several things are true at once: the first of these. */
const order: ReadonlyArray<State> = [
  "cleaning",
  "calling",
  "sleeping",
  "running",
  "outside",
  "waiting",
  "ready",
  "open",
]

/**
 * Stretches that overlap, as segments that follow one another and fill everything from the first to
 * the last place. Calls that take no time are kept as segments without a length.
 */
export const overlay = (stretches: ReadonlyArray<Segment>): ReadonlyArray<Segment> => {
  const turns = stretches
    .filter((one) => one.to > one.from)
    .flatMap((one) => [
      { at: one.from, state: one.state, change: 1 },
      { at: one.to, state: one.state, change: -1 },
    ])
    .sort((one, other) => one.at - other.at)
  // Two calls without a pause between stay two segments.
  const callTurns = new Set(turns.filter(({ state }) => state === "calling").map(({ at }) => at))
  const active = new Map<State, number>()
  const segments: Array<Segment> = []
  turns.forEach(({ at, state, change }, index) => {
    active.set(state, (active.get(state) ?? 0) + change)
    const next = turns[index + 1]?.at ?? at
    const top = order.find((candidate) => (active.get(candidate) ?? 0) > 0)
    if (next === at || top === undefined) return
    const last = segments.at(-1)
    const isNewCall = top === "calling" && callTurns.has(at)
    const goesOn = last?.state === top && last.to === at && !isNewCall
    if (goesOn) segments[segments.length - 1] = { ...last, to: next }
    else segments.push({ state: top, from: at, to: next })
  })
  const instants = stretches.filter((one) => one.to === one.from && one.state === "calling")
  return [...segments, ...instants].sort((one, other) => one.from - other.from || one.to - other.to)
}
