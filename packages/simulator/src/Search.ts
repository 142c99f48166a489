import type { Strategy } from "./strategies/Strategy.ts"

/** A family of strategies to be tried one after the other on the same program. */
export interface Search {
  /** What it is, for a table: `random`, `pct depth 3`, `all schedules with at most 2 preemptions`. */
  readonly name: string
  /** True when it ends only after every schedule that it speaks of was tried. */
  readonly complete: boolean
  /** The strategy of the next run; undefined when there is none left. */
  readonly next: () => Strategy | undefined
  /**
   * With how many preemptions, at most, there is no schedule left to try; -1 before those without
   * any are all tried. Only where preemptions are counted.
   */
  readonly wholeUpTo?: () => number
}
