/**
 * What can be decided while a program runs.
 *
 * - `pick`: several fibers could go on; which one? Choice 0 is the one that Effect would take.
 * - `preempt`: a fiber is about to run an operation and others wait; 0 lets it go on, 1 makes it
 *   yield first. Effect itself does that once in 2,048 operations.
 * - `wake`: a fiber has just been woken by another one, inside of it; 0 lets it run there and then,
 *   as Effect does, 1 puts it behind those that wait.
 */
export type DecisionKind = "pick" | "preempt" | "wake"

/** The moment of a decision, for strategies that look at who is concerned. */
export interface Moment {
  /** The fiber that is running or has just been woken (`preempt`, `wake`). */
  readonly fiber: number
  /** The fiber behind choice `index` of a `pick`. */
  readonly candidate: (index: number) => number
  /** The fibers that could run now, beside the one that does. */
  readonly runnable: ReadonlyArray<number>
}

/** Decides who runs. One strategy value serves one run: it may count and remember. */
export interface Strategy {
  /** False for `fifo`, which takes choice 0 always: then nothing is asked and nothing is slowed. */
  readonly decides: boolean
  /** A choice from 0 to `choices - 1`; 0 is what Effect does by itself. */
  readonly choose: (kind: DecisionKind, choices: number, moment: Moment) => number
  /**
   * Told after each slice that followed a `pick`: whether the slice did nothing that another fiber
   * could notice, so that its place among the others makes no difference.
   */
  readonly sliceEnded?: (unnoticeable: boolean) => void
}
