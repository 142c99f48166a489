import { SeededRandom } from "../SeededRandom.ts"
import type { Strategy } from "./Strategy.ts"

/**
 * A random walk: any runnable fiber may go next, and before one operation in `1 / rate` the running
 * fiber is preempted. The same seed walks the same way.
 */
export const random = (seed: number, rate = 0.2): Strategy => {
  const source = new SeededRandom(seed)
  return {
    decides: true,
    choose: (kind, choices) => {
      if (kind === "pick") return source.below(choices)
      return source.nextDoubleUnsafe() < (kind === "preempt" ? rate : 0.5) ? 1 : 0
    },
  }
}
