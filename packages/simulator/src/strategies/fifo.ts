import type { Strategy } from "./Strategy.ts"

/** What Effect does by itself: first come, first served, within each priority. */
export const fifo: Strategy = {
  pick: (tasks) => {
    let best = 0
    for (let index = 1; index < tasks.length; index++) {
      if (tasks[index]!.priority < tasks[best]!.priority) best = index
    }
    return best
  },
}
