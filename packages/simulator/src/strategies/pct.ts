import { SeededRandom } from "../SeededRandom.ts"
import type { Moment, Strategy } from "./Strategy.ts"

export interface PctOptions {
  /** How many ordering constraints a bug may need; `depth - 1` priority changes are made. */
  readonly depth: number
  /**
   * About how many decisions a run has, to spread the changes over them: take the number of
   * operations of an ordinary run, not of its decisions, which are fewer when nobody is preempted.
   */
  readonly steps: number
}

/**
 * Probabilistic concurrency testing: every fiber gets a random priority, the highest one always
 * runs, and at `depth - 1` random moments the running fiber falls behind all others. Finds each bug
 * of that depth with a known probability: at least 1 in `fibers * steps ** (depth - 1)` runs.
 *
 * Source: Burckhardt, Kothari, Musuvathi, Nagarakatte, "A Randomized Scheduler with Probabilistic
 * Guarantees of Finding Bugs" (ASPLOS 2010).
 */
export const pct = (seed: number, { depth, steps }: PctOptions): Strategy => {
  const source = new SeededRandom(seed)
  const changes = new Set(Array.from({ length: depth - 1 }, () => 1 + source.below(steps)))
  const priorities = new Map<number, number>()
  let step = 0
  let lowest = 0
  const priority = (fiber: number): number => {
    const known = priorities.get(fiber)
    if (known !== undefined) return known
    const drawn = 1 + source.nextDoubleUnsafe()
    priorities.set(fiber, drawn)
    return drawn
  }
  const best = (choices: number, moment: Moment): number => {
    let chosen = 0
    for (let index = 1; index < choices; index++) {
      if (priority(moment.candidate(index)) > priority(moment.candidate(chosen))) chosen = index
    }
    return chosen
  }
  return {
    decides: true,
    choose: (kind, choices, moment) => {
      step++
      if (kind === "pick") {
        const chosen = best(choices, moment)
        if (!changes.has(step)) return chosen
        priorities.set(moment.candidate(chosen), --lowest)
        return best(choices, moment)
      }
      if (changes.has(step)) priorities.set(moment.fiber, --lowest)
      const own = priority(moment.fiber)
      // A woken fiber competes with the one that woke it, which is not in the queue meanwhile.
      if (kind === "wake") return 1
      return moment.runnable.some((other) => priority(other) > own) ? 1 : 0
    },
  }
}
