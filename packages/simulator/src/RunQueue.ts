/** A slice of work that waits to run: a fiber's beginning, or its way on from a yield or a wake-up. */
export interface Task {
  /** The fiber that will run; 0 when it is not one of the simulation's own. */
  readonly fiber: number
  /** Effect's scheduling priority: lower runs first. */
  readonly priority: number
  readonly run: () => void
}

/** The fibers that could go on right now, in the order in which Effect would take them. */
export class RunQueue {
  #tasks: Array<Task> = []
  #head = 0

  get length(): number {
    return this.#tasks.length - this.#head
  }

  /** The task at `index`, 0 being the one that Effect would take. */
  at(index: number): Task {
    return this.#tasks[this.#head + index]!
  }

  get waiting(): ReadonlyArray<Task> {
    return this.#head === 0 ? this.#tasks : this.#tasks.slice(this.#head)
  }

  add(task: Task): void {
    const tasks = this.#tasks
    let index = tasks.length
    while (index > this.#head && tasks[index - 1]!.priority > task.priority) index--
    if (index === tasks.length) tasks.push(task)
    else tasks.splice(index, 0, task)
  }

  /** Takes out the task at `index`. The first one costs nothing, however long the queue is. */
  take(index: number): Task {
    const place = this.#head + index
    const task = this.#tasks[place]!
    if (index > 0) this.#tasks.splice(place, 1)
    else if (++this.#head === this.#tasks.length) this.clear()
    else if (this.#head > 1024 && this.#head * 2 > this.#tasks.length) {
      this.#tasks = this.#tasks.slice(this.#head)
      this.#head = 0
    }
    return task
  }

  clear(): void {
    this.#tasks.length = 0
    this.#head = 0
  }
}
