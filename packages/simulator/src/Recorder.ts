import {
  type AwaitedPrimitive,
  encodeValue,
  type Outcome,
  outcomeOf,
  type ServiceRecorder,
  showValue,
  type Trace,
  type TraceEvent,
  type WaitingFor,
} from "@fiberlings/core"
import { Exit } from "effect"

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, "step" | "at" | "fiber"> : never

/** Takes down what happens in one run, each event with its step, its virtual time and its fiber. */
export class Recorder {
  #events: Array<TraceEvent> = []
  readonly #now: () => number
  readonly #currentFiber: () => number
  /** Who started each call, from the first on. */
  #callers: Array<number> = []
  #resources = 0
  readonly #conditions = new Set<object>()

  constructor(now: () => number, currentFiber: () => number) {
    this.#now = now
    this.#currentFiber = currentFiber
  }

  record(event: WithoutPlace<TraceEvent>, fiber = this.#currentFiber()): void {
    const placed = event as { -readonly [Key in keyof TraceEvent]: TraceEvent[Key] }
    placed.step = this.#events.length
    placed.at = this.#now()
    placed.fiber = fiber
    this.#events.push(placed as TraceEvent)
  }

  // What happens most often, each written as one whole object: adding its place to it afterwards, as
  // `record` does, makes another object behind each event.

  fiberStarted(fiber: number, parent: number | null): void {
    const step = this.#events.length
    this.#events.push({ _tag: "FiberStarted", parent, step, at: this.#now(), fiber })
  }

  fiberEnded(fiber: number, outcome: Outcome, by: number | null): void {
    const step = this.#events.length
    this.#events.push({ _tag: "FiberEnded", outcome, by, step, at: this.#now(), fiber })
  }

  fiberResumed(fiber: number): void {
    const step = this.#events.length
    this.#events.push({ _tag: "FiberResumed", step, at: this.#now(), fiber })
  }

  fiberYielded(fiber: number): void {
    const step = this.#events.length
    this.#events.push({ _tag: "FiberYielded", step, at: this.#now(), fiber })
  }

  fiberWaits(fiber: number, on: WaitingFor, primitive: AwaitedPrimitive | undefined): void {
    const step = this.#events.length
    const event = { _tag: "FiberWaits", on, step, at: this.#now(), fiber } as const
    this.#events.push(primitive === undefined ? event : { ...event, primitive })
  }

  sleepStarted(fiber: number, sleep: number, milliseconds: number): void {
    const step = this.#events.length
    this.#events.push({ _tag: "SleepStarted", sleep, milliseconds, step, at: this.#now(), fiber })
  }

  sleepEnded(fiber: number, sleep: number): void {
    const step = this.#events.length
    this.#events.push({ _tag: "SleepEnded", sleep, step, at: this.#now(), fiber })
  }

  get trace(): Trace {
    return { version: 1, events: this.#events }
  }

  /** The first events of the trace. */
  beginning(most: number): Trace {
    return this.#events.length <= most
      ? this.trace
      : { version: 1, events: this.#events.slice(0, most) }
  }

  /** Begins a new record; the old one stays with whoever holds it. */
  clear(): void {
    this.#events = []
    this.#callers = []
    this.#resources = 0
    this.#conditions.clear()
  }

  /** What the workshop's services have noted. */
  readonly services: Omit<ServiceRecorder, "later"> = {
    callStarted: (service, subject) => {
      const call = this.#callers.push(this.#currentFiber())
      this.record({ _tag: "CallStarted", call, service, subject })
      return call
    },
    callEnded: (call, exit) => {
      const outcome = outcomeOf(exit)
      const result = resultOf(exit)
      // What answers with a promise ends while no fiber runs.
      const fiber = this.#callers[call - 1]
      this.record({ _tag: "CallEnded", call, outcome, ...(result === "" ? {} : { result }) }, fiber)
    },
    resourceOpened: (name) => {
      this.record({ _tag: "ResourceOpened", resource: ++this.#resources, name })
      return this.#resources
    },
    resourceUsed: (resource, operation) => {
      this.record({ _tag: "ResourceUsed", resource, operation })
    },
    resourceClosed: (resource) => this.record({ _tag: "ResourceClosed", resource }),
    conditionsSet: (handle) => this.#conditions.add(handle),
    areConditions: (handle, areDefault) =>
      areDefault ? this.#conditions.size === 0 : this.#conditions.has(handle),
  }
}

const longestResult = 60

/** What a call answered, in short: its value, or its typed error; nothing for `undefined`. */
const resultOf = (exit: Exit.Exit<unknown, unknown>): string => {
  if (Exit.isSuccess(exit)) {
    return exit.value === undefined ? "" : showValue(encodeValue(exit.value), longestResult)
  }
  const failure = exit.cause.reasons.find((reason) => reason._tag === "Fail")
  return failure === undefined ? "" : showValue(encodeValue(failure.error), longestResult)
}
