import {
  type Ending,
  encodeValue,
  type FailureReason,
  type Run,
  type RunExit,
  ServiceRecorder,
} from "@fiberlings/core"
import {
  type Cause,
  Clock,
  Console,
  Context,
  Effect,
  Exit,
  type Fiber,
  Logger,
  Metric,
  Random,
  References,
  Scheduler,
  Tracer,
} from "effect"
import { FiberRegistry } from "./FiberRegistry.ts"
import { Host } from "./Host.ts"
import { Recorder } from "./Recorder.ts"
import { RunQueue } from "./RunQueue.ts"
import { fifo } from "./strategies/fifo.ts"
import type { Strategy } from "./strategies/Strategy.ts"
import { VirtualClock } from "./VirtualClock.ts"

export interface SimulateOptions {
  /** Who goes next when several fibers could. Default: `fifo`, what Effect does by itself. */
  readonly strategy?: Strategy
  /** A run of more slices than this is a livelock. Default: 1,000,000. */
  readonly maxSteps?: number
  /** Seeds `Random`, so that two runs draw the same. Default: `fiberlings`. */
  readonly seed?: string
}

export interface Simulation<A, E> {
  /** How the program ended; undefined when it did not. */
  readonly exit: Exit.Exit<A, E> | undefined
  /** The run as plain data. */
  readonly run: Run
}

/** Turns of the event loop after which a promise that was ready has certainly gone on. */
const turnsUntilQuiet = 3

/**
 * Runs `program` in virtual time on a scheduler of its own and records what its fibers do. The same
 * program gives the same run, always. Sleeping costs nothing; printing goes to the caller's Console.
 *
 * Never fails: a program that fails, hangs, spins or leaves the simulation is a run like any other.
 * A synchronous endless loop cannot be stopped from inside: run untrusted code in a process.
 */
export const simulate = Effect.fnUntraced(function* <A, E>(
  program: Effect.Effect<A, E>,
  options: SimulateOptions = {},
) {
  const host = yield* Host
  const console = yield* Console.Console
  const loggers = yield* References.CurrentLoggers
  const pendingBefore = host.pending()
  const maxSteps = options.maxSteps ?? 1_000_000

  const fibers = new FiberRegistry()
  const clock = new VirtualClock((now) => new Recorder(now, fibers.current), fibers.current)
  const queue = new RunQueue(options.strategy ?? fifo, fibers.current)
  const recorder = clock.recorder
  fibers.recordTo(recorder)

  const logger = Logger.make((log) => {
    const message = Array.isArray(log.message) ? log.message.map(String).join(" ") : log.message
    recorder.record({ _tag: "Logged", level: log.logLevel, message: String(message) })
  })
  const context = Context.empty().pipe(
    Context.add(Clock.Clock, clock),
    Context.add(Scheduler.Scheduler, queue.scheduler),
    Context.add(Tracer.Tracer, fibers.tracer),
    Context.add(Metric.FiberRuntimeMetrics, fibers.metrics),
    Context.add(ServiceRecorder, recorder.services),
    Context.add(Console.Console, console),
    Context.add(References.CurrentLoggers, new Set([...loggers, logger])),
  )
  const seeded = Random.withSeed(program, options.seed ?? "fiberlings")
  // The fiber starts on the queue like every other, not inside the caller's fiber.
  const slot: { fiber?: Fiber.Fiber<A, E> } = {}
  queue.add({
    fiber: 0,
    priority: 0,
    run: () => {
      slot.fiber = Effect.runForkWith(context)(seeded)
    },
  })

  const drive = Effect.gen(function* (): Effect.fn.Return<Ending> {
    for (;;) {
      while (!queue.isEmpty) {
        if (queue.steps >= maxSteps) return { _tag: "Livelocked", steps: queue.steps }
        queue.runNext()
      }
      const exit = slot.fiber?.pollUnsafe()
      if (exit !== undefined) return { _tag: "Completed", exit: exitAsData(exit) }
      const operations = fibers.operations
      for (let turn = 0; turn < turnsUntilQuiet; turn++) {
        yield* host.turn
        if (fibers.operations !== operations) return { _tag: "Uncontrolled", what: "a promise" }
      }
      if (host.pending() > pendingBefore) return { _tag: "Uncontrolled", what: "a timer or I/O" }
      if (!clock.hasSleepers) return { _tag: "Deadlocked", waiting: fibers.alive }
      for (const { fiber, wake } of clock.advance()) queue.add({ fiber, priority: 0, run: wake })
    }
  })

  const ending = yield* drive
  const run: Run = {
    ending,
    elapsed: clock.currentTimeMillisUnsafe(),
    trace: recorder.trace,
    leaked: ending._tag === "Completed" ? fibers.alive : [],
  }
  return { exit: slot.fiber?.pollUnsafe(), run } satisfies Simulation<A, E>
})

const exitAsData = (exit: Exit.Exit<unknown, unknown>): RunExit =>
  Exit.isSuccess(exit)
    ? { _tag: "Success", value: encodeValue(exit.value) }
    : { _tag: "Failure", reasons: exit.cause.reasons.map(reasonAsData) }

const reasonAsData = (reason: Cause.Reason<unknown>): FailureReason => {
  switch (reason._tag) {
    case "Fail":
      return { _tag: "Fail", error: encodeValue(reason.error) }
    case "Die":
      return { _tag: "Die", defect: encodeValue(reason.defect) }
    case "Interrupt":
      return { _tag: "Interrupt" }
  }
}
