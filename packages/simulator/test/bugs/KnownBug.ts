import type { Run } from "@fiberlings/core"
import type { Effect } from "effect"

/**
 * A concurrency bug as a small program, beside the program that does the same correctly. Every
 * strategy of the simulator is measured by whether it finds these.
 */
export interface KnownBug {
  /** The name of its file and of its export. */
  readonly name: string
  /** What goes wrong, in one sentence. */
  readonly about: string
  /** Has the bug. Makes its state anew on every run. */
  readonly wrong: Effect.Effect<unknown, unknown>
  /** The same job, done as one should. Makes its state anew on every run. */
  readonly right: Effect.Effect<unknown, unknown>
  /** Whether a run shows what both programs promise. Looks at recorded data only. */
  readonly holds: (run: Run) => boolean
  /** Whether `wrong` keeps the promise in the order that Effect chooses by itself (`fifo`). */
  readonly defaultRunPasses: boolean
  /** How many fibers that run of `wrong` has, the program itself included. */
  readonly fibers: number
}
