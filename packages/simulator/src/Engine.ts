import {
  beginsIsolated,
  conceal,
  type Ending,
  Isolated,
  type Run,
  type RunExit,
  noRecorder,
  ServiceRecorder,
} from "@fiberlings/core"
import {
  Clock,
  Console,
  Context,
  Effect,
  type Exit,
  Fiber,
  Logger,
  Metric,
  Random,
  References,
  Scheduler,
  Tracer,
} from "effect"
import { Decisions } from "./Decisions.ts"
import { exitAsData } from "./exitAsData.ts"
import { forgotInterruption, isGenuine } from "./genuineFiber.ts"
import { type FiberRecord, FiberTable } from "./FiberTable.ts"
import { OpenPromises } from "./OpenPromises.ts"
import {
  awaitedBy,
  isLocal,
  isPrimitive,
  isYield,
  kindOf,
  type Primitive,
  stopped,
} from "./primitives.ts"
import { Recorder } from "./Recorder.ts"
import { outsideOfFibers } from "./outsideOfFibers.ts"
import { refuseWorkOnce } from "./refusedWork.ts"
import { type Lane, RunQueue } from "./RunQueue.ts"
import type { Schedule } from "./Schedule.ts"
import { ScopeWatcher } from "./ScopeWatcher.ts"
import { SeededRandom } from "./SeededRandom.ts"
import { recordSpans } from "./recordSpans.ts"
import type { Strategy } from "./strategies/Strategy.ts"
import { VirtualClock } from "./VirtualClock.ts"

refuseWorkOnce()

/** What the program under test gets from the world of whoever runs it. */
export interface Surroundings {
  readonly console: Console.Console
  readonly loggers: ReadonlySet<Logger.Logger<unknown, unknown>>
}

export interface EngineOptions {
  readonly strategy: Strategy
  readonly seed: string
  /** A run of more slices than this is a livelock. */
  readonly maxSteps: number
  /** Interrupt the program from outside before its operation of this number, counted from 1. */
  readonly interruptAt: number | undefined
  /** Ask about a preemption before every operation, also where it can make no difference. */
  readonly everyOperation: boolean
}

type Pause = "completed" | "livelocked" | "idle"

/** After the program has ended, what could run at once may still do so, for so many slices. */
const slicesAfterwards = 1000

/** How many events are kept of a run that did not end. */
const keptOfEndless = 5000

/**
 * The machinery of a run: gives the program a clock, a scheduler, a tracer and a random source of
 * its own, all through public references of Effect, decides with the strategy who runs, and records.
 * Serves one run after the other; a run that was left unfinished needs a new engine, because its
 * fibers may still wake up.
 */
export class Engine {
  readonly fibers = new FiberTable()
  readonly clock: VirtualClock
  readonly recorder: Recorder
  readonly promises: OpenPromises
  readonly #scopes: ScopeWatcher
  readonly #queue = new RunQueue()
  readonly #decisions = new Decisions(this.#queue)
  readonly #context: Context.Context<never>
  #random = new SeededRandom(0)
  #options!: EngineOptions
  #main: Fiber.Fiber<unknown, unknown> | undefined
  #operations = 0
  #slices = 0
  /** True while fibers run because we let them: what runs otherwise was woken from outside. */
  #driving = false
  /** True between the choice of a task and its first operation. */
  #fresh = false
  #noticeable = false
  #escape: string | undefined
  /** Whether the program was interrupted from outside. */
  #interrupted = false
  #running: FiberRecord | undefined
  #lastStopped: FiberRecord | undefined
  /** The fiber that yielded by itself when it ran last, if nobody has run since. */
  #lastYielder = 0
  #unscheduled: FiberRecord | undefined

  constructor(surroundings: Surroundings) {
    const current = () => this.#currentFiber()
    this.clock = new VirtualClock(
      (now) => new Recorder(now, current),
      () => {
        const fiber = current()
        // A fiber that sleeps without an operation of ours has a tracer that hides it from us.
        if (this.#running?.number !== fiber) this.#escape ??= "a Tracer of its own"
        else this.#running.asleep = true
        return fiber
      },
    )
    this.recorder = this.clock.recorder
    this.promises = new OpenPromises(this.clock)
    this.#scopes = new ScopeWatcher(this.recorder)
    const logger = Logger.make((log) => {
      const parts = Array.isArray(log.message) ? log.message : [log.message]
      this.recorder.record({
        _tag: "Logged",
        level: log.logLevel,
        message: parts.map(String).join(" "),
      })
    })
    this.#context = Context.empty().pipe(
      Context.add(Clock.Clock, this.clock.face),
      Context.add(Scheduler.Scheduler, this.#scheduler),
      Context.add(Tracer.Tracer, this.#tracer),
      Context.add(Metric.FiberRuntimeMetrics, this.#metrics),
      Context.add(
        Random.Random,
        Object.freeze({
          nextDoubleUnsafe: () => this.#random.nextDoubleUnsafe(),
          nextIntUnsafe: () => this.#random.nextIntUnsafe(),
        }),
      ),
      Context.add(ServiceRecorder, conceal({ ...this.recorder.services, later: this.#later })),
      Context.add(Console.Console, surroundings.console),
      Context.add(References.CurrentLoggers, new Set([...surroundings.loggers, logger])),
    )
  }

  /** How many operations the fibers of this run have done. */
  get operations(): number {
    return this.#operations
  }

  /** How many decisions were asked for in this run. */
  get decisions(): number {
    return this.#decisions.count
  }

  /** Where this run went another way than Effect by itself. */
  get schedule(): Schedule {
    return this.#decisions.schedule
  }

  get exit(): Exit.Exit<unknown, unknown> | undefined {
    return this.#main?.pollUnsafe()
  }

  /** What left the simulation so far, in words. */
  get escape(): string | undefined {
    return this.#escape
  }

  /** Whether a fiber waits for something outside of Effect. */
  get waitsForOutside(): boolean {
    return this.fibers.waitForOutside
  }

  /** Whether only turns of the event loop can tell if this run has come to a stop. */
  get needsTurns(): boolean {
    return this.waitsForOutside || this.#hasOutside
  }

  /** Whether something outside of its fibers has a part in this run. */
  get #hasOutside(): boolean {
    return this.#escape !== undefined || this.promises.wereMade
  }

  /** Puts everything back and gets the program ready to run. */
  begin(program: Effect.Effect<unknown, unknown>, options: EngineOptions): void {
    this.#options = options
    this.#decisions.begin(options.strategy)
    this.#random = new SeededRandom(options.seed)
    this.fibers.clear()
    this.clock.clear()
    this.promises.clear()
    this.recorder.clear()
    this.#scopes.clear()
    this.#queue.clear()
    this.#main = undefined
    this.#operations = this.#slices = this.#lastYielder = 0
    this.#escape = undefined
    this.#interrupted = false
    this.#running = this.#lastStopped = this.#unscheduled = undefined
    // The fiber starts from the queue like every other, not inside the caller's fiber.
    const run = () => {
      this.#main = Effect.runForkWith(this.#context)(program)
    }
    this.#queue.add({ fiber: 1, priority: 0, run })
  }

  /**
   * Lets the program go on until it has ended, or spins, or nothing can run any more without
   * something from outside (`idle`).
   */
  advance(): Pause {
    return outsideOfFibers(() => this.#advance())
  }

  #advance(): Pause {
    this.fibers.synchronize()
    this.#driving = true
    try {
      for (;;) {
        while (this.#queue.length > 0 && this.exit === undefined) {
          if (this.#slices >= this.#options.maxSteps) return "livelocked"
          this.#runNext()
        }
        const ended = this.exit !== undefined
        if (!ended && !this.needsTurns && this.clock.hasSleepers) {
          this.wakeSleepers()
          continue
        }
        // It takes a fiber to find out, so this is not asked at every step of time.
        this.lookForStrangers()
        return ended ? "completed" : "idle"
      }
    } finally {
      this.#driving = false
    }
  }

  /** Notes it when fibers were made since that are none of ours. */
  lookForStrangers(): void {
    if (this.fibers.strangers() > 0) this.#escape ??= "a runtime of its own"
  }

  /** Lets time jump to those who sleep least; they may then run in any order. */
  wakeSleepers(): void {
    this.#queue.addTogether(this.clock.advance())
  }

  /** The record of a run that came to this end. */
  finish(ending: (exit: RunExit) => Ending): Run {
    return outsideOfFibers(() => this.#finish(ending))
  }

  #finish(ending: (exit: RunExit) => Ending): Run {
    const elapsed = this.clock.now
    const exit = this.exit
    if (exit !== undefined) this.#runOut()
    const run = {
      ending: ending(exit === undefined ? neverEnded : exitAsData(exit)),
      elapsed,
      // A program that spins does the same again and again: its beginning tells all.
      trace: exit === undefined ? this.recorder.beginning(keptOfEndless) : this.recorder.trace,
      leaked: exit === undefined ? [] : this.fibers.alive.map((fiber) => fiber.number),
    }
    // Whoever is woken later on, by another run, writes nothing into this one any more.
    this.recorder.clear()
    return run
  }

  /** Whether nothing of this run is left that could still do something. */
  get isSpent(): boolean {
    return this.exit !== undefined && this.fibers.haveAllEnded && !this.#hasOutside
  }

  /** A program has ended; fibers that could run at the same moment do, so that only the others leak. */
  #runOut(): void {
    this.#decisions.stop()
    this.#driving = true
    for (let slice = 0; slice < slicesAfterwards && this.#queue.length > 0; slice++) this.#runNext()
    this.#driving = false
  }

  #currentFiber(): number {
    const fiber = Fiber.getCurrent()
    return fiber === undefined ? 0 : (this.fibers.get(fiber)?.number ?? 0)
  }

  #runNext(): void {
    const task = this.#queue.take(this.#decisions.pick())
    this.#slices++
    this.#fresh = true
    this.#noticeable = false
    task.run()
    this.#fresh = false
    this.#decisions.sliceEnded(!this.#noticeable)
  }

  readonly #scheduler: Scheduler.Scheduler = Object.freeze<Scheduler.Scheduler>({
    executionMode: "sync",
    shouldYield: (fiber) => fiber.currentOpCount >= fiber.cache.maxOpsBeforeYield,
    makeDispatcher: () => {
      const dispatcher: Scheduler.SchedulerDispatcher & Lane = {
        pending: undefined,
        scheduleTask: (run, priority) => {
          const fiber = this.#unscheduled?.number ?? this.#currentFiber()
          this.#unscheduled = undefined
          this.#queue.add({ fiber, priority, run }, dispatcher)
        },
        flush: () => {
          while (this.#queue.length > 0) this.#runNext()
        },
      }
      return dispatcher
    },
  })

  /** The runtime calls this inside each fiber's constructor, while its parent is still current. */
  readonly #metrics = Object.freeze<Metric.FiberRuntimeMetricsService>({
    recordFiberStart: () => {
      const parent = this.#currentFiber()
      const record = this.fibers.add(parent)
      this.#unscheduled = record
      this.recorder.fiberStarted(record.number, parent === 0 ? null : parent)
    },
    recordFiberEnd: (_context, exit) => {
      const record = this.#lastStopped
      this.#lastStopped = undefined
      this.#noticeable = true
      if (record !== undefined) this.fibers.end(record, exit, this.recorder)
    },
  })

  readonly #tracer: Tracer.Tracer = Object.freeze(
    Tracer.make({
      span: recordSpans(() => this.recorder),
      context: (primitive, fiber) => {
        const record = this.fibers.get(fiber)
        if (record === undefined) {
          this.#escape ??= "a runtime of its own"
          return primitive["~effect/Effect/evaluate"](fiber)
        }
        // The program's own fiber is the first; it is not handed out before its first slice has run.
        if (record.number === 1) this.#main ??= fiber
        if (this.#interrupted && record.number === 1 && forgotInterruption(fiber)) {
          this.#escape ??= "an interruption that it took back"
        }
        if (++this.#operations === this.#options.interruptAt) this.#interrupt()
        if (fiber.context !== record.context) this.#contextChanged(fiber, record)
        if (fiber.cache !== record.cache) this.#cacheChanged(fiber, record)
        if (!isPrimitive(primitive)) this.#lastStopped = record
        if (this.#mayGoOn(primitive as Primitive, fiber, record)) {
          return this.#evaluate(primitive, fiber, record)
        }
        const later = Effect.andThen(Effect.yieldNow, primitive as never) as unknown
        return (later as typeof primitive)["~effect/Effect/evaluate"](fiber)
      },
    }),
  )

  /** A fiber goes on that we have not let go on: after a promise of the workshop's, or of its own. */
  #wokenFromOutside(): void {
    if (this.promises.wereMade) {
      this.lookForStrangers()
    } else {
      this.#escape ??= "a promise or a callback"
      this.fibers.synchronize()
    }
  }

  readonly #later: ServiceRecorder["later"] = (milliseconds, run) =>
    this.promises.later(
      milliseconds,
      () => {
        this.#noticeable = true
        run()
      },
      this.#currentFiber(),
    )

  #interrupt(): void {
    if (this.#main === undefined) return
    this.recorder.record({ _tag: "ProgramInterrupted" }, 0)
    this.#interrupted = true
    this.#main.interruptUnsafe()
  }

  /** False when the strategy wants others to run before this operation does. */
  #mayGoOn(
    primitive: Primitive,
    fiber: Fiber.Fiber<unknown, unknown>,
    record: FiberRecord,
  ): boolean {
    const begins = fiber.currentOpCount === 1
    if (begins) {
      const fresh = this.#fresh
      this.#fresh = false
      this.#unscheduled = undefined
      if (!this.#driving) this.#wokenFromOutside()
      const woken = !fresh && (record.waiting !== undefined || !record.started)
      record.started = true
      if (record.waiting !== undefined) this.fibers.waits(record, undefined)
      if (woken && this.#decisions.areTaken && !fiber.cache.preventYield) {
        if (this.#decisions.decide("wake", 2, record.number) === 1) {
          record.postponed = primitive
          return false
        }
      }
      this.recorder.fiberResumed(record.number)
      return true
    }
    if (!this.#decisions.areTaken || fiber.cache.preventYield) return true
    // A fiber that was woken inside of another one holds that one up, which stands in no queue.
    const inside = this.#running !== undefined
    if (this.#queue.length === 0 && !inside) return true
    // Who is about to yield lets the others go on anyway.
    if (isYield(primitive)) return true
    if (record.postponed === primitive) {
      record.postponed = undefined
      return true
    }
    if (!this.#options.everyOperation && isUnnoticeable(primitive, record)) return true
    if (this.#decisions.decide("preempt", 2, record.number) === 0) return true
    if (!inside) this.#decisions.preempted(record.number)
    record.postponed = primitive
    return false
  }

  #evaluate<X>(
    primitive: Tracer.EffectPrimitive<X>,
    fiber: Fiber.Fiber<unknown, unknown>,
    record: FiberRecord,
  ): X {
    if (this.#scopes.isWatching) this.#scopes.look()
    if (!this.#noticeable && !isUnnoticeable(primitive as Primitive, record)) {
      this.#noticeable = true
    }
    record.asleep = false
    record.last = primitive
    const outer = this.#running
    this.#running = record
    const returned = primitive["~effect/Effect/evaluate"](fiber)
    this.#running = outer
    if (fiber.cache !== record.cache) this.#cacheChanged(fiber, record)
    if (returned === stopped) this.#stops(primitive as Primitive, record)
    return returned
  }

  /**
   * The first time that a fiber is seen, before its first operation. From then on no part of it can
   * be replaced by one that lies.
   */
  #meet(fiber: Fiber.Fiber<unknown, unknown>): void {
    if (!isGenuine(fiber)) this.#escape ??= "a fiber that it has changed"
    Object.seal(fiber)
  }

  /** Checked after an operation too: what follows may be hidden from us. */
  #cacheChanged(fiber: Fiber.Fiber<unknown, unknown>, record: FiberRecord): void {
    if (record.cache === undefined) this.#meet(fiber)
    record.cache = fiber.cache
    if (Reflect.get(fiber.cache, "tracerContext") !== this.#tracer.context) {
      this.#escape ??= "a Tracer of its own"
    }
    Object.freeze(fiber.cache)
  }

  #contextChanged(fiber: Fiber.Fiber<unknown, unknown>, record: FiberRecord): void {
    record.context = fiber.context
    // Only the workshop's own services may hide their steps from the search for schedules.
    record.isolated = fiber.getRef(Isolated) && (record.isolated || beginsIsolated(record.last))
    if (fiber.getRef(ServiceRecorder) === noRecorder) this.#escape ??= "the workshop's services"
    this.#scopes.contextChanged(fiber)
    if (fiber.cache.scheduler !== this.#scheduler) this.#escape ??= "a Scheduler of its own"
    if (fiber.getRef(Clock.Clock) !== this.clock.face) this.#escape ??= "a Clock of its own"
  }

  #stops(primitive: Primitive, record: FiberRecord): void {
    const kind = kindOf(primitive)
    if (kind !== "Yield" || record.number !== this.#lastYielder) this.#lastYielder = 0
    if (kind === "Yield") {
      // Who yields again, and nobody ran meanwhile, lets others go first: a loop that waits in this
      // way comes to its end under every schedule. (CHESS calls it fair scheduling.)
      if (record.postponed === undefined) {
        if (this.#lastYielder === record.number) this.#decisions.preempted(record.number)
        this.#lastYielder = record.number
      }
      this.recorder.fiberYielded(record.number)
      return
    }
    if (kind !== "Async") {
      this.#lastStopped = record
      return
    }
    const awaited = record.asleep ? undefined : awaitedBy(primitive)
    const on = record.asleep ? "clock" : awaited === undefined ? "external" : "effect"
    this.fibers.waits(record, on)
    record.since = this.clock.now
    this.recorder.fiberWaits(record.number, on, awaited)
  }
}

/** An operation that makes no difference to any other fiber, whenever it happens. */
const isUnnoticeable = (primitive: Primitive, record: FiberRecord): boolean =>
  record.isolated || isLocal(primitive) || beginsIsolated(primitive)
const neverEnded: RunExit = { _tag: "Failure", reasons: [] }
