import { type Clock, Duration, Effect } from "effect"

interface Sleeper {
  /** In milliseconds of the program's time. */
  readonly due: number
  readonly wake: () => void
}

/**
 * A clock that runs faster than the world. Every sleep is a `setTimeout` of its own on the real
 * event loop, at `realPerMs` real milliseconds for each millisecond of the program's time.
 *
 * A real machine is late: two timers may ring in one turn of the loop although the fibers woken by
 * the first should have come to rest before the second. Such a timer is held back until it is its
 * turn (`isBusy` has become false and nobody who is due earlier still sleeps) and counted in `late`.
 * While a fiber runs it is exactly the moment for which its timer was set, so lateness does not add
 * up from sleep to sleep, and a slow machine changes neither order nor times.
 */
export class LiveClock implements Clock.Clock {
  /** How many timers came out of turn. */
  late = 0
  readonly #sleepers = new Map<Sleeper, ReturnType<typeof setTimeout>>()
  readonly #realPerMs: number
  readonly #isBusy: () => boolean
  readonly #afterWaking: () => void
  readonly #began = performance.now()
  #now = 0

  constructor(realPerMs: number, isBusy: () => boolean, afterWaking: () => void) {
    this.#realPerMs = realPerMs
    this.#isBusy = isBusy
    this.#afterWaking = afterWaking
  }

  /** Real milliseconds since the clock was made. */
  get wall(): number {
    return performance.now() - this.#began
  }

  get hasSleepers(): boolean {
    return this.#sleepers.size > 0
  }

  sleep(duration: Duration.Duration): Effect.Effect<void> {
    const ms = Duration.toMillis(duration)
    if (ms <= 0) return Effect.yieldNow
    return Effect.callback<void>((resume) => {
      const sleeper = { due: this.#now + ms, wake: () => resume(Effect.void) }
      this.#setTimer(sleeper)
      return Effect.sync(() => this.#forget(sleeper))
    })
  }

  #setTimer(sleeper: Sleeper): void {
    const left = sleeper.due * this.#realPerMs - this.wall
    this.#sleepers.set(
      sleeper,
      setTimeout(() => this.#ring(sleeper, false), left),
    )
  }

  /** Nobody is woken any more. */
  stop(): void {
    for (const sleeper of this.#sleepers.keys()) this.#forget(sleeper)
  }

  #forget(sleeper: Sleeper): void {
    clearTimeout(this.#sleepers.get(sleeper))
    this.#sleepers.delete(sleeper)
  }

  #ring(sleeper: Sleeper, wasLate: boolean): void {
    if (!this.#sleepers.has(sleeper)) return
    // Node counts from the beginning of a turn of its loop, so that a timer may ring too early.
    if (this.wall < sleeper.due * this.#realPerMs) {
      this.#setTimer(sleeper)
      return
    }
    if (this.#isBusy() || [...this.#sleepers.keys()].some((other) => other.due < sleeper.due)) {
      if (!wasLate) this.late++
      setImmediate(() => this.#ring(sleeper, true))
      return
    }
    this.#sleepers.delete(sleeper)
    this.#now = sleeper.due
    sleeper.wake()
    this.#afterWaking()
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
}
