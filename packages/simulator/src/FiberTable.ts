import { outcomeOf, type WaitingFor } from "@fiberlings/core"
import { Effect, type Exit, type Fiber } from "effect"
import type { Recorder } from "./Recorder.ts"

const nothing = {}

/** What the simulation knows of one fiber. */
export interface FiberRecord {
  /** Its number in the run, from 1. */
  readonly number: number
  readonly parent: number
  /** The operation that it was kept from, to be done next without asking again. */
  postponed: unknown
  ended: boolean
  /** Whether it has run already. */
  started: boolean
  /** Whether its current operation has put it to sleep. */
  asleep: boolean
  /** Why it does not run; undefined while it runs, or can. */
  waiting: WaitingFor | undefined
  /** Since when it waits, in milliseconds of virtual time. */
  since: number
  /** The context that it had at its last operation: to notice a new one. */
  context: unknown
  /** The operation that it did last. */
  last: object
  /** What the runtime keeps of its context, likewise. */
  cache: unknown
  /** Whether all that it does now is unnoticeable to other fibers. */
  isolated: boolean
}

/**
 * The fibers of one run. They get numbers of their own, from 1, because the runtime's ids go on
 * counting from run to run. The runtime's ids are sequential, which tells a fiber of ours from one
 * that was started by a runtime of the program's own.
 */
export class FiberTable {
  readonly #byId = new Map<number, FiberRecord>()
  #alive = 0
  #waitingForOutside = 0
  /** The fiber that was looked up last: mostly it is asked for again. */
  #lastFiber: Fiber.Fiber<unknown, unknown> | undefined
  #lastRecord: FiberRecord | undefined
  #nextId = 0
  #count = 0

  /** To be called whenever other code may have made fibers since: at the start, and after a pause. */
  synchronize(): void {
    this.#nextId = Effect.runFork(Effect.void).id + 1
  }

  /** How many fibers other code has made since `synchronize`: more than none is an escape. */
  strangers(): number {
    const id = Effect.runFork(Effect.void).id
    const strangers = id - this.#nextId
    this.#nextId = id + 1
    return strangers
  }

  /** A fiber is being made. It is not to be had yet, but its id will be the next one. */
  add(parent: number): FiberRecord {
    const record: FiberRecord = {
      number: ++this.#count,
      parent,
      postponed: undefined,
      ended: false,
      started: false,
      asleep: false,
      waiting: undefined,
      since: 0,
      context: undefined,
      cache: undefined,
      last: nothing,
      isolated: false,
    }
    this.#byId.set(this.#nextId++, record)
    this.#alive++
    return record
  }

  get(fiber: Fiber.Fiber<unknown, unknown>): FiberRecord | undefined {
    if (fiber === this.#lastFiber) return this.#lastRecord
    const record = this.#byId.get(fiber.id)
    if (record !== undefined) {
      this.#lastFiber = fiber
      this.#lastRecord = record
    }
    return record
  }

  /** The fiber stops until `on` wakes it; undefined when it goes on. */
  waits(record: FiberRecord, on: WaitingFor | undefined): void {
    if (record.waiting === "external") this.#waitingForOutside--
    if (on === "external") this.#waitingForOutside++
    record.waiting = on
  }

  /** Whether a fiber waits for something outside of Effect. */
  get waitForOutside(): boolean {
    return this.#waitingForOutside > 0
  }

  numberOf(id: number | undefined): number | null {
    return id === undefined ? null : (this.#byId.get(id)?.number ?? null)
  }

  end(record: FiberRecord, exit: Exit.Exit<unknown, unknown>, recorder: Recorder): void {
    this.waits(record, undefined)
    record.ended = true
    this.#alive--
    const outcome = outcomeOf(exit)
    const by = outcome === "interrupt" ? this.numberOf(interrupterOf(exit)) : null
    recorder.fiberEnded(record.number, outcome, by)
  }

  /** The fibers that have not ended, in the order in which they were made. */
  get alive(): ReadonlyArray<FiberRecord> {
    return this.#alive === 0 ? [] : [...this.#byId.values()].filter(({ ended }) => !ended)
  }

  get haveAllEnded(): boolean {
    return this.#alive === 0
  }

  clear(): void {
    this.#byId.clear()
    this.#alive = this.#waitingForOutside = this.#count = 0
    this.#lastFiber = this.#lastRecord = undefined
  }
}

const interrupterOf = (exit: Exit.Exit<unknown, unknown>): number | undefined => {
  if (exit._tag === "Success") return undefined
  for (const reason of exit.cause.reasons) {
    if (reason._tag === "Interrupt" && reason.fiberId !== undefined) return reason.fiberId
  }
  return undefined
}
