/** A slice of work that waits to run: a fiber's beginning, or its way on from a yield or a wake-up. */
export interface Task {
  /** The fiber that will run; 0 when it is not one of the simulation's own. */
  readonly fiber: number
  /** Effect's scheduling priority: lower runs first. */
  readonly priority: number
  readonly run: () => void
}

interface Batch {
  readonly tasks: Array<Task>
  /** How many of its tasks have run: the rest runs in one go. */
  begun: number
  readonly dispatcher: object
}

/**
 * The fibers that could go on right now, in the order in which Effect would take them. Each fiber of
 * Effect has a dispatcher, which is called once for all that it has put off meanwhile; what comes
 * later waits for its next call. So the queue holds batches: they come first in, first out, and the
 * tasks of one run one after another.
 */
export class RunQueue {
  #batches: Array<Batch> = []
  #head = 0
  #length = 0
  /** The batch of each dispatcher that has not begun and so takes more. */
  readonly #pending = new Map<object, Batch>()

  get length(): number {
    return this.#length
  }

  /** The task at `index`, 0 being the one that Effect would take. */
  at(index: number): Task {
    let left = index
    for (let at = this.#head; ; at++) {
      const batch = this.#batches[at]!
      const size = batch.tasks.length - batch.begun
      if (left < size) return batch.tasks[batch.begun + left]!
      left -= size
    }
  }

  add(task: Task, dispatcher: object): void {
    this.#length++
    const pending = this.#pending.get(dispatcher)
    if (pending === undefined) {
      const batch = { tasks: [task], begun: 0, dispatcher }
      this.#pending.set(dispatcher, batch)
      this.#batches.push(batch)
      return
    }
    const { tasks } = pending
    let index = tasks.length
    while (index > pending.begun && tasks[index - 1]!.priority > task.priority) index--
    if (index === tasks.length) tasks.push(task)
    else tasks.splice(index, 0, task)
  }

  /** Takes out the task at `index`. The first one costs nothing, however long the queue is. */
  take(index: number): Task {
    this.#length--
    let left = index
    let at = this.#head
    for (;;) {
      const batch = this.#batches[at]!
      const size = batch.tasks.length - batch.begun
      if (left >= size) {
        left -= size
        at++
        continue
      }
      if (this.#pending.get(batch.dispatcher) === batch) this.#pending.delete(batch.dispatcher)
      const task = batch.tasks[batch.begun + left]!
      if (left > 0) batch.tasks.splice(batch.begun + left, 1)
      else batch.begun++
      if (batch.begun === batch.tasks.length) this.#drop(at)
      return task
    }
  }

  #drop(at: number): void {
    if (at > this.#head) {
      this.#batches.splice(at, 1)
    } else if (++this.#head === this.#batches.length) {
      this.#batches.length = this.#head = 0
    } else if (this.#head > 1024 && this.#head * 2 > this.#batches.length) {
      this.#batches = this.#batches.slice(this.#head)
      this.#head = 0
    }
  }

  clear(): void {
    this.#batches.length = this.#head = this.#length = 0
    this.#pending.clear()
  }
}
