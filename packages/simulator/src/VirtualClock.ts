import { type Clock, Duration, Effect } from "effect"
import type { Recorder } from "./Recorder.ts"
import { type Sleeper, SleepQueue } from "./SleepQueue.ts"

/**
 * A clock that stands still while fibers run and jumps to the next sleeper when none can: an hour
 * of sleeping costs nothing. Starts at 0 ms, which is 1970-01-01T00:00:00.000Z.
 */
export class VirtualClock {
  readonly #sleepers = new SleepQueue()
  readonly #recorder: Recorder
  readonly #currentFiber: () => number
  /** The clock as the program under test sees it: it can be read and slept on, nothing else. */
  readonly face: Clock.Clock
  #now = 0
  #sleeps = 0
  #arrivals = 0

  constructor(recorder: (now: () => number) => Recorder, currentFiber: () => number) {
    this.#recorder = recorder(() => this.#now)
    this.#currentFiber = currentFiber
    const nanos = () => BigInt(Math.round(this.#now * 1e6))
    this.face = Object.freeze<Clock.Clock>({
      currentTimeMillisUnsafe: () => this.#now,
      currentTimeNanosUnsafe: nanos,
      monotonicTimeNanosUnsafe: nanos,
      currentTimeMillis: Effect.sync(() => this.#now),
      currentTimeNanos: Effect.sync(nanos),
      monotonicTimeNanos: Effect.sync(nanos),
      sleep: (duration) => this.#sleep(duration),
    })
  }

  get recorder(): Recorder {
    return this.#recorder
  }

  /** Whether somebody sleeps. */
  get hasSleepers(): boolean {
    return this.#sleepers.peek() !== undefined
  }

  /** Jumps to the earliest sleepers and hands over those who are due then. */
  advance(): Array<Sleeper> {
    const due = this.#sleepers.takeDue()
    this.#now = due[0]?.due ?? this.#now
    return due
  }

  /** Calls `run` in so many milliseconds, when nobody can run; returns what takes that back. */
  later(milliseconds: number, fiber: number, run: () => void): () => void {
    const sleeper: Sleeper = {
      due: this.#now + milliseconds,
      arrival: ++this.#arrivals,
      fiber,
      priority: 0,
      cancelled: false,
      run: () => {
        if (!sleeper.cancelled) run()
      },
    }
    if (Number.isFinite(milliseconds)) this.#sleepers.add(sleeper)
    return () => {
      sleeper.cancelled = true
    }
  }

  clear(): void {
    this.#sleepers.clear()
    this.#now = 0
    this.#sleeps = this.#arrivals = 0
  }

  /** Milliseconds of virtual time since the run began. */
  get now(): number {
    return this.#now
  }

  #sleep(duration: Duration.Duration): Effect.Effect<void> {
    const milliseconds = Duration.toMillis(duration)
    if (milliseconds <= 0) return Effect.yieldNow
    if (!Number.isFinite(milliseconds)) return Effect.never
    return Effect.callback<void>((resume) => {
      const fiber = this.#currentFiber()
      const sleep = ++this.#sleeps
      this.#recorder.sleepStarted(fiber, sleep, milliseconds)
      const sleeper: Sleeper = {
        due: this.#now + milliseconds,
        arrival: ++this.#arrivals,
        fiber,
        priority: 0,
        cancelled: false,
        run: () => {
          if (sleeper.cancelled) return
          this.#recorder.sleepEnded(fiber, sleep)
          resume(Effect.void)
        },
      }
      this.#sleepers.add(sleeper)
      return Effect.sync(() => {
        sleeper.cancelled = true
        this.#recorder.record({ _tag: "SleepCancelled", sleep }, fiber)
      })
    })
  }
}
