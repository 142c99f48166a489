import type { Outcome, ServiceRecorder, Trace, TraceEvent } from "@fiberlings/core"

type WithoutPlace<Event> = Event extends unknown ? Omit<Event, "step" | "at" | "fiber"> : never

/** Takes down what happens in one run, each event with its step, its virtual time and its fiber. */
export class Recorder {
  #events: Array<TraceEvent> = []
  readonly #now: () => number
  readonly #currentFiber: () => number
  #calls = 0
  #resources = 0

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

  get trace(): Trace {
    return { version: 1, events: this.#events }
  }

  /** Begins a new record; the old one stays with whoever holds it. */
  clear(): void {
    this.#events = []
    this.#calls = 0
    this.#resources = 0
  }

  /** The side of the recorder that the workshop's services talk to. */
  readonly services: ServiceRecorder = {
    callStarted: (service, subject) => {
      this.record({ _tag: "CallStarted", call: ++this.#calls, service, subject })
      return this.#calls
    },
    callEnded: (call: number, outcome: Outcome) => {
      this.record({ _tag: "CallEnded", call, outcome })
    },
    resourceOpened: (name) => {
      this.record({ _tag: "ResourceOpened", resource: ++this.#resources, name })
      return this.#resources
    },
    resourceUsed: (resource, operation) => {
      this.record({ _tag: "ResourceUsed", resource, operation })
    },
    resourceClosed: (resource) => this.record({ _tag: "ResourceClosed", resource }),
  }
}
