import { type Clock, Duration, Effect } from "effect"
import type { Recorder } from "./Recorder.ts"
import { type Sleeper, SleepQueue } from "./SleepQueue.ts"

/**
 * A clock that stands still while fibers run and jumps to the next sleeper when none can: an hour
 * of sleeping costs nothing. Starts at 0 ms, which is 1970-01-01T00:00:00.000Z.
 */
export class VirtualClock implements Clock.Clock {
  readonly #sleepers = new SleepQueue()
  readonly #recorder: Recorder
  readonly #currentFiber: () => number
  #now = 0
  #sleeps = 0

  constructor(recorder: (now: () => number) => Recorder, currentFiber: () => number) {
    this.#recorder = recorder(() => this.#now)
    this.#currentFiber = currentFiber
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

  clear(): void {
    this.#sleepers.clear()
    this.#now = 0
    this.#sleeps = 0
  }

  currentTimeMillisUnsafe(): number {
    return this.#now
  }
  currentTimeNanosUnsafe(): bigint {
    return BigInt(Math.round(this.#now * 1e6))
  }
  monotonicTimeNanosUnsafe(): bigint {
    return this.currentTimeNanosUnsafe()
  }
  readonly currentTimeMillis = Effect.sync(() => this.currentTimeMillisUnsafe())
  readonly currentTimeNanos = Effect.sync(() => this.currentTimeNanosUnsafe())
  readonly monotonicTimeNanos = Effect.sync(() => this.currentTimeNanosUnsafe())

  sleep(duration: Duration.Duration): Effect.Effect<void> {
    const milliseconds = Duration.toMillis(duration)
    if (milliseconds <= 0) return Effect.yieldNow
    if (!Number.isFinite(milliseconds)) return Effect.never
    return Effect.callback<void>((resume) => {
      const fiber = this.#currentFiber()
      const sleep = ++this.#sleeps
      this.#recorder.sleepStarted(fiber, sleep, milliseconds)
      const sleeper: Sleeper = {
        due: this.#now + milliseconds,
        arrival: sleep,
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
