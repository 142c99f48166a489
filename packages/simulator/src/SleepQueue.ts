import type { Task } from "./RunQueue.ts"

/** A fiber that sleeps until a moment of virtual time; `run` wakes it. */
export interface Sleeper extends Task {
  /** When it is due, in milliseconds of virtual time. */
  readonly due: number
  /** Order of arrival: who fell asleep first wakes first when two are due together. */
  readonly arrival: number
  cancelled: boolean
}

const before = (a: Sleeper, b: Sleeper) =>
  a.due < b.due || (a.due === b.due && a.arrival < b.arrival)

/** Sleepers, the next one due on top: a binary heap, so that 100,000 of them cost little. */
export class SleepQueue {
  readonly #heap: Array<Sleeper> = []

  add(sleeper: Sleeper): void {
    const heap = this.#heap
    let index = heap.push(sleeper) - 1
    while (index > 0) {
      const parent = (index - 1) >> 1
      if (!before(heap[index]!, heap[parent]!)) break
      this.#swap(index, parent)
      index = parent
    }
  }

  /** The next sleeper that nobody has cancelled, left in its place. */
  peek(): Sleeper | undefined {
    while (this.#heap[0]?.cancelled) this.#remove()
    return this.#heap[0]
  }

  /** Takes out everybody who is due at the earliest moment, in order of arrival. */
  takeDue(): Array<Sleeper> {
    const due: Array<Sleeper> = []
    for (let next = this.peek(); next !== undefined; next = this.peek()) {
      if (due.length > 0 && next.due > due[0]!.due) break
      due.push(next)
      this.#remove()
    }
    return due
  }

  clear(): void {
    this.#heap.length = 0
  }

  #remove(): void {
    const heap = this.#heap
    const last = heap.pop()
    if (last === undefined || heap.length === 0) return
    heap[0] = last
    let index = 0
    for (;;) {
      const left = 2 * index + 1
      const right = left + 1
      let least = index
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right
      if (least === index) return
      this.#swap(index, least)
      index = least
    }
  }

  #swap(a: number, b: number): void {
    const heap = this.#heap
    const kept = heap[a]!
    heap[a] = heap[b]!
    heap[b] = kept
  }
}
