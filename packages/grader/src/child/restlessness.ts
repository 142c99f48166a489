import { timersLeft } from "./countTimers.ts"

// Taken before a submission is loaded: its code may replace them.
const { getActiveResourcesInfo } = process
const { setImmediate } = globalThis

const turn = () => new Promise<void>((resolve) => void setImmediate(resolve))

/** How many of each kind of thing the event loop has to wait for. Our own turns are none of them. */
const pending = (): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>([["timer", timersLeft()]])
  for (const kind of getActiveResourcesInfo()) {
    if (kind !== "Immediate") counts.set(kind, (counts.get(kind) ?? 0) + 1)
  }
  return counts
}

/**
 * Notes what the event loop waits for; the function that it returns tells whether there is more of
 * anything now. It gives the loop a turn first: a rejection that nobody handles is announced then.
 */
export const restlessness = (): (() => Promise<boolean>) => {
  const before = pending()
  return async () => {
    await turn()
    return [...pending()].some(([kind, count]) => count > (before.get(kind) ?? 0))
  }
}
