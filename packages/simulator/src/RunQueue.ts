import type { Scheduler } from "effect"
import type { Strategy, Task } from "./strategies/Strategy.ts"

/** The fibers that could go on right now. Effect puts them in; the strategy says who is next. */
export class RunQueue {
  readonly #tasks: Array<Task> = []
  readonly #strategy: Strategy
  readonly #currentFiber: () => number
  #steps = 0

  constructor(strategy: Strategy, currentFiber: () => number) {
    this.#strategy = strategy
    this.#currentFiber = currentFiber
  }

  get isEmpty(): boolean {
    return this.#tasks.length === 0
  }

  /** How many slices have run so far. */
  get steps(): number {
    return this.#steps
  }

  add(task: Task): void {
    this.#tasks.push(task)
  }

  /** Runs one slice: a fiber until it waits, yields or ends. */
  runNext(): void {
    const index = this.#tasks.length === 1 ? 0 : this.#strategy.pick(this.#tasks)
    const [task] = this.#tasks.splice(index, 1)
    this.#steps++
    task?.run()
  }

  readonly scheduler: Scheduler.Scheduler = {
    executionMode: "sync",
    shouldYield: (fiber) => fiber.currentOpCount >= fiber.cache.maxOpsBeforeYield,
    makeDispatcher: () => ({
      scheduleTask: (run, priority) => this.add({ fiber: this.#currentFiber(), priority, run }),
      flush: () => {
        while (!this.isEmpty) this.runNext()
      },
    }),
  }
}
