import type { Ending, Run } from "@fiberlings/core"
import { Console, Effect, type Exit, References } from "effect"
import { Engine, type Surroundings } from "./Engine.ts"
import { Host } from "./Host.ts"
import type { Schedule } from "./Schedule.ts"
import { fifo } from "./strategies/fifo.ts"
import type { Strategy } from "./strategies/Strategy.ts"

export interface SimulateOptions {
  /** Who goes next when several fibers could. Default: `fifo`, what Effect does by itself. */
  readonly strategy?: Strategy
  /** A run of more slices than this is a livelock. Default: 1,000,000. */
  readonly maxSteps?: number
  /** Seeds `Random`, so that two runs draw the same. Default: `fiberlings`. */
  readonly seed?: string
  /**
   * What to do when the program waits for a promise, a timer or I/O of its own. `refuse` (default):
   * such a run is `Uncontrolled`. `allow`: the event loop gets its turns before time moves.
   */
  readonly external?: "refuse" | "allow"
  /** Interrupt the program from outside before its operation of this number, counted from 1. */
  readonly interruptAt?: number
  /** For tests: ask about a preemption also where it can make no difference. */
  readonly everyOperation?: boolean
}

export interface Simulation<A, E> {
  /** How the program ended; undefined when it did not. */
  readonly exit: Exit.Exit<A, E> | undefined
  /** The run as plain data. */
  readonly run: Run
  /** Where it went another way than Effect by itself: `replay` does the same again. */
  readonly schedule: Schedule
  /** How many operations its fibers did, and how many decisions were taken. */
  readonly operations: number
  readonly decisions: number
}

/** Turns of the event loop after which a promise that was ready has certainly gone on. */
const turnsUntilQuiet = 3

export const engineOptions = (options: SimulateOptions) => ({
  strategy: options.strategy ?? fifo,
  seed: options.seed ?? "fiberlings",
  maxSteps: options.maxSteps ?? 1_000_000,
  interruptAt: options.interruptAt,
  everyOperation: options.everyOperation ?? false,
})

/** What the caller's world looks like, for the program under test. */
export const surroundings: Effect.Effect<Surroundings> = Effect.gen(function* () {
  const console = yield* Console.Console
  const loggers = yield* References.CurrentLoggers
  return { console, loggers }
})

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
  const engine = new Engine(yield* surroundings)
  engine.begin(program, engineOptions(options))
  const run = yield* complete(engine, options)
  return {
    exit: engine.exit as Exit.Exit<A, E> | undefined,
    run,
    schedule: engine.schedule,
    operations: engine.operations,
    decisions: engine.decisions,
  } satisfies Simulation<A, E>
})

/** Drives a program that has been begun to its end, with turns of the event loop where it needs them. */
export const complete = Effect.fnUntraced(function* (engine: Engine, options: SimulateOptions) {
  const host = yield* Host
  const pendingBefore = host.pending()
  const allow = options.external === "allow"
  for (;;) {
    const pause = engine.advance()
    if (pause === "completed") {
      const leftPending = !allow && host.pending() > pendingBefore
      const escape = engine.escape ?? (leftPending ? "a timer or I/O of its own" : undefined)
      return engine.finish(
        (exit): Ending =>
          escape === undefined || allow
            ? { _tag: "Completed", exit }
            : { _tag: "Uncontrolled", what: escape },
      )
    }
    if (pause === "livelocked") {
      return engine.finish(() => ({ _tag: "Livelocked", steps: engineOptions(options).maxSteps }))
    }
    const outside = yield* outsideHelps(engine, host, pendingBefore, allow)
    if (outside === "went on") continue
    if (outside !== "quiet") {
      return engine.finish(() => ({ _tag: "Uncontrolled", what: outside }))
    }
    if (!engine.clock.hasSleepers) {
      const waiting = engine.fibers.alive.map((fiber) => fiber.number)
      return engine.finish(() => ({ _tag: "Deadlocked", waiting }))
    }
    engine.wakeSleepers()
  }
})

/** Nothing can run: gives the event loop turns, and tells whether something came of it. */
const outsideHelps = Effect.fnUntraced(function* (
  engine: Engine,
  host: Host,
  pendingBefore: number,
  allow: boolean,
) {
  const operations = engine.operations
  const isPending = () => host.pending() > pendingBefore
  engine.fibers.synchronize()
  for (let turn = 0; turn < turnsUntilQuiet || (allow && isPending()); turn++) {
    if (!allow) {
      if (engine.escape !== undefined) return engine.escape
      if (isPending()) return "a timer or I/O of its own"
    }
    yield* host.turn
    if (engine.promises.wereMade) engine.lookForStrangers()
    if (engine.operations !== operations) {
      return allow || engine.promises.wereMade ? "went on" : "a promise or a callback"
    }
  }
  if (isPending()) return "a timer or I/O of its own"
  const comesLater = engine.promises.areOpen
  if (engine.waitsForOutside && !comesLater) return "a promise or a callback that never came"
  return "quiet"
})
