import { outcomeOf } from "@fiberlings/core"
import { Effect, Fiber, type Metric, Tracer } from "effect"
import type { Recorder } from "./Recorder.ts"

/** Fibers get a number of their own in each run, from 1: the runtime's ids differ from run to run. */
export class FiberRegistry {
  readonly #local = new Map<number, number>()
  readonly #alive = new Set<number>()
  readonly #seen = new WeakSet<object>()
  #recorder: Recorder | undefined
  #operations = 0

  recordTo(recorder: Recorder): void {
    this.#recorder = recorder
  }

  /** The run's number of a fiber; 0 for none and for a fiber that is not of this run. */
  numberOf(fiber: Fiber.Fiber<unknown, unknown> | undefined): number {
    return fiber === undefined ? 0 : (this.#local.get(fiber.id) ?? 0)
  }

  readonly current = (): number => this.numberOf(Fiber.getCurrent())

  /** How many operations the fibers have run so far. */
  get operations(): number {
    return this.#operations
  }

  get alive(): ReadonlyArray<number> {
    return [...this.#alive]
  }

  /** The runtime calls this inside each fiber's constructor, while its parent is still current. */
  readonly metrics: Metric.FiberRuntimeMetricsService = {
    recordFiberStart: () => {
      // The new fiber itself is out of reach here, but ids are sequential: it came just before this one.
      const id = Effect.runFork(Effect.void).id - 1
      const fiber = this.#local.size + 1
      const parent = this.current()
      this.#local.set(id, fiber)
      this.#alive.add(fiber)
      this.#recorder?.record({ _tag: "FiberStarted", parent: parent === 0 ? null : parent }, fiber)
    },
    recordFiberEnd: () => {},
  }

  /** Asked at every op of every fiber: the first time is when its end can begin to be watched. */
  readonly tracer: Tracer.Tracer = Tracer.make({
    span: Tracer.nativeTracer.span,
    context: (primitive, fiber) => {
      this.#operations++
      if (!this.#seen.has(fiber)) {
        this.#seen.add(fiber)
        this.#watch(fiber)
      }
      return primitive["~effect/Effect/evaluate"](fiber)
    },
  })

  #watch(fiber: Fiber.Fiber<unknown, unknown>): void {
    const number = this.numberOf(fiber)
    fiber.addObserver((exit) => {
      this.#alive.delete(number)
      this.#recorder?.record({ _tag: "FiberEnded", outcome: outcomeOf(exit), by: null }, number)
    })
  }
}
