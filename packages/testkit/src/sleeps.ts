import { calls, type Run } from "@fiberlings/core"

/** One sleep that the program itself asked for. */
export interface Sleep {
  readonly fiber: number
  /** How long it was meant to be, in milliseconds of virtual time. */
  readonly milliseconds: number
  /** True when it lasted to its end; false when it was cancelled or the run ended before. */
  readonly slept: boolean
  readonly startStep: number
}

/**
 * The sleeps of the program's own, in order. What a service sleeps in a call to take its time does
 * not count. A time-out that was not needed is a sleep that did not last to its end.
 */
export const ownSleeps = (run: Run): ReadonlyArray<Sleep> => {
  const some = calls(run)
  const ended = new Set(
    run.trace.events.flatMap((event) => (event._tag === "SleepEnded" ? [event.sleep] : [])),
  )
  return run.trace.events.flatMap((event) => {
    if (event._tag !== "SleepStarted") return []
    const inCall = some.some(
      (call) =>
        call.fiber === event.fiber && call.startStep < event.step && event.step < call.endStep,
    )
    if (inCall) return []
    return [
      {
        fiber: event.fiber,
        milliseconds: event.milliseconds,
        slept: ended.has(event.sleep),
        startStep: event.step,
      },
    ]
  })
}
