import type { RunQueue } from "./RunQueue.ts"
import type { Schedule } from "./Schedule.ts"
import { fifo } from "./strategies/fifo.ts"
import type { DecisionKind, Moment, Strategy } from "./strategies/Strategy.ts"

/** Asks the strategy of a run, and notes where it took another way than Effect by itself. */
export class Decisions implements Moment {
  readonly #queue: RunQueue
  #strategy: Strategy = fifo
  #count = 0
  #deviations: Array<readonly [number, number]> = []
  /** The places in the queue that the choices of a `pick` stand for. */
  readonly #candidates: Array<number> = []
  /** The fibers of the queue at a `pick`. */
  readonly #fibers: Array<number> = []
  #preempted = 0
  #fiber = 0

  constructor(queue: RunQueue) {
    this.#queue = queue
  }

  begin(strategy: Strategy): void {
    this.#strategy = strategy
    this.#count = this.#preempted = 0
    this.#deviations = []
  }

  /** From here on nothing is decided any more: everything goes as Effect would have it. */
  stop(): void {
    this.#strategy = fifo
  }

  /** Whether there is anything to ask. */
  get areTaken(): boolean {
    return this.#strategy.decides
  }

  get count(): number {
    return this.#count
  }

  get schedule(): Schedule {
    return this.#deviations
  }

  /** The place in the queue of the task to run next. */
  pick(): number {
    const { length } = this.#queue
    const preempted = this.#preempted
    this.#preempted = 0
    if (length === 1 || !this.#strategy.decides) return 0
    // Who was preempted does not go on at once: that would be the same as not preempting.
    const indices = this.#candidates
    indices.length = 0
    this.#queue.listFibers(this.#fibers)
    for (let index = 0; index < length; index++) {
      if (this.#fibers[index] !== preempted) indices.push(index)
    }
    return indices.length <= 1
      ? (indices[0] ?? 0)
      : (indices[this.decide("pick", indices.length, 0)] ?? 0)
  }

  decide(kind: DecisionKind, choices: number, fiber: number): number {
    this.#fiber = fiber
    const choice = this.#strategy.choose(kind, choices, this)
    if (choice !== 0) this.#deviations.push([this.#count, choice])
    this.#count++
    return choice
  }

  /** This fiber was just kept from going on in favour of the others. */
  preempted(fiber: number): void {
    this.#preempted = fiber
  }

  sliceEnded(unnoticeable: boolean): void {
    this.#strategy.sliceEnded?.(unnoticeable)
  }

  get fiber(): number {
    return this.#fiber
  }

  candidate(choice: number): number {
    return this.#fibers[this.#candidates[choice] ?? 0] ?? 0
  }

  get runnable(): ReadonlyArray<number> {
    const fibers: Array<number> = []
    this.#queue.listFibers(fibers)
    return fibers
  }
}
