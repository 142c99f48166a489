import { Cause, Context, Effect, Exit } from "effect"
import type { Outcome } from "../trace/Trace.ts"

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
}

export const ServiceRecorder = Context.Reference<ServiceRecorder>(
  "@fiberlings/core/services/ServiceRecorder",
  {
    defaultValue: () => ({
      callStarted: () => 0,
      callEnded: () => {},
      resourceOpened: () => 0,
      resourceUsed: () => {},
      resourceClosed: () => {},
    }),
  },
)

/** How an Exit reads in a trace. A cause that holds only interrupts is an interrupt. */
export const outcomeOf = (exit: Exit.Exit<unknown, unknown>): Outcome => {
  if (Exit.isSuccess(exit)) return "success"
  if (Cause.hasInterruptsOnly(exit.cause)) return "interrupt"
  return Cause.hasDies(exit.cause) ? "defect" : "failure"
}

/** Runs `effect` as one call of `service` (`Api.fetch`) about `subject` (`users`), noting both ends. */
export const recordCall = <A, E, R>(
  service: string,
  subject: string,
  effect: Effect.Effect<A, E, R>,
): Effect.Effect<A, E, R> =>
  Effect.flatMap(ServiceRecorder, (recorder) =>
    Effect.suspend(() => {
      const call = recorder.callStarted(service, subject)
      return Effect.onExit(effect, (exit) => Effect.sync(() => recorder.callEnded(call, exit)))
    }),
  )
