import type { FiberHistory, Sleep } from "./FiberHistory.ts"

/** Which fibers get a lane, and which are told by another's. */
export interface FoldedFibers {
  /** The fibers that are shown, in order, each with the shown fiber above it. */
  readonly shown: ReadonlyMap<number, number | null>
  /** Who is shown in place of a fiber that is not; null when nobody is. */
  readonly standIns: ReadonlyMap<number, number | null>
  /** The time limits that cut fibers off, in milliseconds. */
  readonly limits: ReadonlyMap<number, number>
}

type Histories = ReadonlyMap<number, FiberHistory>

const isSilent = (history: FiberHistory) =>
  history.deeds.length === 0 && history.logs.length === 0 && !history.holdsResources

/** The one sleep of a fiber that does nothing but sleep once. */
const onlySleep = (history: FiberHistory): Sleep | undefined =>
  isSilent(history) && history.children.length === 0 && history.sleeps.length === 1
    ? history.sleeps[0]
    : undefined

/**
 * A time-out is a race of two fibers: one works, the other sleeps; whoever ends first has the other
 * interrupted. Whether `timer` looks like the one that sleeps, next to the one that works.
 */
const isTimerOf = (timer: FiberHistory, racer: FiberHistory): boolean => {
  const sleep = onlySleep(timer)
  if (sleep === undefined || onlySleep(racer) !== undefined) return false
  if (sleep.from !== timer.from || racer.from !== timer.from) return false
  const wins = timer.outcome === "success" && racer.outcome === "interrupt"
  // A racer that only waits for others shows no cut of its own; it ends then, or cleans up first.
  const isCutThen = racer.cutAt === undefined || racer.cutAt === timer.to
  return wins
    ? isCutThen && racer.to! >= timer.to!
    : timer.outcome === "interrupt" && racer.to === timer.to
}

/**
 * A fiber that is nothing but the shell around one other, perhaps with a time limit: it lives as
 * long and says nothing.
 */
const isShell = (histories: Histories, history: FiberHistory): boolean => {
  const [child, timer] = history.children.slice(0, 2).map((fiber) => histories.get(fiber)!)
  if (child === undefined || history.children.length > 2) return false
  if (timer !== undefined && !isTimerOf(timer, child)) return false
  const lastsAsLong = child.from === history.from && child.to === history.to
  return isSilent(history) && history.sleeps.length === 0 && lastsAsLong
}

/** A fiber whose whole life is one moment in which nothing is seen. */
const isNothing = (history: FiberHistory): boolean =>
  isSilent(history) &&
  history.children.length === 0 &&
  history.from === history.to &&
  history.outcome === "success"

/** Decides which fibers the picture shows. `zeroTime`: no time passes, so a moment is a whole life. */
export const foldFibers = (histories: Histories, main: number, zeroTime: boolean): FoldedFibers => {
  const shown = new Map<number, number | null>()
  const standIns = new Map<number, number | null>()
  const limits = new Map<number, number>()

  const roots = [...histories.values()].filter((history) => history.parent === null)
  const open = roots.reverse().map((history) => ({
    history,
    above: null as number | null,
    before: undefined as FiberHistory | undefined,
  }))
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { history, before } = next
    let { above } = next
    if (history.fiber !== main && before !== undefined && isTimerOf(history, before)) {
      standIns.set(history.fiber, before.fiber)
      if (history.outcome === "success") limits.set(before.fiber, history.sleeps[0]!.milliseconds)
    } else if (history.fiber !== main && isShell(histories, history)) {
      standIns.set(history.fiber, history.children[0]!)
    } else if (history.fiber !== main && isNothing(history) && !zeroTime) {
      standIns.set(history.fiber, above)
    } else {
      shown.set(history.fiber, above)
      above = history.fiber
    }
    const children = history.children.map((fiber) => histories.get(fiber)!)
    for (let index = children.length - 1; index >= 0; index--) {
      open.push({ history: children[index]!, above, before: children[index - 1] })
    }
  }

  // Shells of shells: follow each stand-in to the fiber that is really shown.
  const follow = (fiber: number | null): number | null => {
    let other = fiber
    while (other !== null && standIns.has(other)) other = standIns.get(other) ?? null
    return other
  }
  for (const fiber of standIns.keys()) standIns.set(fiber, follow(fiber))
  for (const [fiber, limit] of [...limits]) limits.set(follow(fiber) ?? fiber, limit)
  return { shown, standIns, limits }
}
