/** A timer of Node: it says itself when it is over. */
interface Timer {
  readonly _destroyed?: boolean
}

const timers = new Set<Timer>()

/** Notes all timers that are made from now on: the event loop does not count those that are unref'd. */
export const countTimers = (): void => {
  for (const name of ["setTimeout", "setInterval"] as const) {
    const make = globalThis[name]
    const counted = (...args: ReadonlyArray<unknown>): Timer => {
      const timer: Timer = Reflect.apply(make, globalThis, args)
      timers.add(timer)
      return timer
    }
    Object.defineProperty(globalThis, name, { value: Object.assign(counted, make) })
  }
}

/** How many of them are not over. */
export const timersLeft = (): number =>
  [...timers].filter((timer) => timer._destroyed !== true).length
