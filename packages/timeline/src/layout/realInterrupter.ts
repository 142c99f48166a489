import type { FiberHistory } from "./FiberHistory.ts"

/**
 * The fiber that had `self` interrupted, for somebody who sees only the fibers that are shown: who
 * is interrupted by the shell around it is really interrupted by whoever interrupted the shell.
 * Null when that is not known.
 */
export const realInterrupter = (
  histories: ReadonlyMap<number, FiberHistory>,
  shownFor: (fiber: number) => number | null,
  fiber: number,
  self: number,
): number | null => {
  const asked = new Set<number>()
  let by: number | null = fiber
  while (by !== null && shownFor(by) === self) {
    // A trace from somewhere else may go round in circles.
    if (asked.has(by)) return null
    asked.add(by)
    by = histories.get(by)?.by ?? null
  }
  return by === null ? null : shownFor(by)
}
