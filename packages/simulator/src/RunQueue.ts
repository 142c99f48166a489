/** A slice of work that waits to run: a fiber's beginning, or its way on from a yield or a wake-up. */
export interface Task {
  /** The fiber that will run; 0 when it is not one of the simulation's own. */
  readonly fiber: number
  /** Effect's scheduling priority: lower runs first. */
  readonly priority: number
  readonly run: () => void
}

export interface Batch {
  readonly tasks: Array<Task>
  /** How many of its tasks have run: the rest runs in one go. */
  begun: number
  readonly lane: Lane | undefined
}

/** What one dispatcher has put off: the batch that has not begun and so takes more. */
export interface Lane {
  pending: Batch | undefined
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

  get length(): number {
    return this.#length
  }

  /** Without a lane the task is on its own. */
  add(task: Task, lane?: Lane): void {
    this.#length++
    const pending = lane?.pending
    if (pending === undefined) {
      const batch: Batch = { tasks: [task], begun: 0, lane }
      if (lane !== undefined) lane.pending = batch
      this.#batches.push(batch)
      return
    }
    const { tasks } = pending
    let index = tasks.length
    while (index > pending.begun && tasks[index - 1]!.priority > task.priority) index--
    if (index === tasks.length) tasks.push(task)
    else tasks.splice(index, 0, task)
  }

  /** Adds tasks that run one after the other, as on their own; the array is the queue's from now on. */
  addTogether(tasks: Array<Task>): void {
    if (tasks.length === 0) return
    this.#length += tasks.length
    this.#batches.push({ tasks, begun: 0, lane: undefined })
  }

  /** Writes down whose the tasks are, in order. */
  listFibers(into: Array<number>): void {
    into.length = 0
    for (let at = this.#head; at < this.#batches.length; at++) {
      const { begun, tasks } = this.#batches[at]!
      for (let index = begun; index < tasks.length; index++) into.push(tasks[index]!.fiber)
    }
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
      const { lane } = batch
      if (lane?.pending === batch) lane.pending = undefined
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
    } else if (this.#batches.length === 1) {
      // Not by setting the length to 0, which throws the array's memory away.
      this.#batches.pop()
    } else if (++this.#head === this.#batches.length) {
      this.#batches.length = this.#head = 0
    } else if (this.#head > 1024 && this.#head * 2 > this.#batches.length) {
      this.#batches = this.#batches.slice(this.#head)
      this.#head = 0
    }
  }

  clear(): void {
    this.#batches.length = this.#head = this.#length = 0
  }
}
