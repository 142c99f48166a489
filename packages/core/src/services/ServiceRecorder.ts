import { Cause, Context, Effect, Exit } from "effect"
import type { Outcome } from "../trace/Trace.ts"
import { type Concealed, conceal, reveal } from "./concealed.ts"

/**
 * Who takes notes when a program calls the workshop's services. The simulator puts itself here;
 * outside it nobody takes notes, and the services work the same.
 */
export interface ServiceRecorder {
  readonly callStarted: (service: string, subject: string) => number
  readonly callEnded: (call: number, exit: Exit.Exit<unknown, unknown>) => void
  readonly resourceOpened: (name: string) => number
  readonly resourceUsed: (resource: number, operation: string) => void
  readonly resourceClosed: (resource: number) => void
  /** Notes conditions that were set in this run, and tells whether these were. */
  readonly conditionsSet: (handle: object) => void
  readonly areConditions: (handle: object, areDefault: boolean) => boolean
  /**
   * Has `run` called in so many milliseconds by the program's own clock, for a service that answers
   * with promises; `Infinity` is never. Returns what takes it back.
   */
  readonly later: (milliseconds: number, run: () => void) => () => void
}

// Taken when this module is loaded: a program may replace the global ones.
const { clearTimeout: clearTimer, setTimeout: setTimer } = globalThis

/** Outside of a simulation: takes no notes, lets any conditions count, and time is real. */
export const noRecorder = conceal<ServiceRecorder>({
  callStarted: () => 0,
  callEnded: () => {},
  resourceOpened: () => 0,
  resourceUsed: () => {},
  resourceClosed: () => {},
  conditionsSet: () => {},
  areConditions: () => true,
  later: (milliseconds, run) => {
    if (!Number.isFinite(milliseconds)) return () => {}
    const timer = setTimer(run, milliseconds)
    return () => clearTimer(timer)
  },
})

export const ServiceRecorder = Context.Reference<Concealed<ServiceRecorder>>(
  "@fiberlings/core/services/ServiceRecorder",
  { defaultValue: () => noRecorder },
)

/** The recorder behind what stands in a fiber's context. */
export const recorderOf = (handle: Concealed<ServiceRecorder>): ServiceRecorder => {
  const recorder = reveal(handle)
  if (recorder === undefined)
    throw new Error("This program has put a recorder of its own in place.")
  return recorder
}

/** How an Exit reads in a trace. A cause that holds only interrupts is an interrupt. */
export const outcomeOf = (exit: Exit.Exit<unknown, unknown>): Outcome => {
  if (Exit.isSuccess(exit)) return "success"
  if (Cause.hasInterruptsOnly(exit.cause)) return "interrupt"
  return Cause.hasDies(exit.cause) ? "defect" : "failure"
}

/**
 * Runs `effect` as one call of `service` (`Api.fetch`) about `subject` (`users`), noting both ends:
 * by the time that the first is noted, the note of the second is promised.
 */
export const recordCall = <A, E, R>(
  service: string,
  subject: string,
  effect: Effect.Effect<A, E, R>,
): Effect.Effect<A, E, R> =>
  Effect.flatMap(ServiceRecorder, (handle) => {
    let noted: { readonly recorder: ServiceRecorder; readonly call: number } | undefined
    const started = Effect.suspend(() => {
      const recorder = recorderOf(handle)
      noted = { recorder, call: recorder.callStarted(service, subject) }
      return effect
    })
    return Effect.onExit(started, (exit) =>
      Effect.sync(() => noted?.recorder.callEnded(noted.call, exit)),
    )
  })
