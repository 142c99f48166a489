import type { Run } from "../Run.ts"
import type { Outcome } from "./Trace.ts"

/** One call of a workshop service, put together from its two events. */
export interface Call {
  readonly service: string
  readonly subject: string
  readonly fiber: number
  /** Milliseconds of virtual time. */
  readonly start: number
  /** Undefined when the call never ended. */
  readonly end: number | undefined
  readonly outcome: Outcome | undefined
  /** What it answered, shortened; undefined when it has not, or with nothing. */
  readonly result: string | undefined
  /** Steps of the run: tell apart what happens in the same millisecond. */
  readonly startStep: number
  readonly endStep: number
}

/** The calls of `service` (`Api.fetch`), or all of them, in the order in which they started. */
export const calls = (run: Run, service?: string): ReadonlyArray<Call> => {
  const ends = new Map(
    run.trace.events.flatMap((event) => (event._tag === "CallEnded" ? [[event.call, event]] : [])),
  )
  return run.trace.events.flatMap((event) => {
    if (event._tag !== "CallStarted") return []
    if (service !== undefined && event.service !== service) return []
    const end = ends.get(event.call)
    return [
      {
        service: event.service,
        subject: event.subject,
        fiber: event.fiber,
        start: event.at,
        end: end?.at,
        outcome: end?.outcome,
        result: end?.result,
        startStep: event.step,
        endStep: end?.step ?? Number.POSITIVE_INFINITY,
      },
    ]
  })
}

/** The largest number of these calls that were in flight at once. */
export const mostInFlight = (some: ReadonlyArray<Call>): number =>
  some.reduce((most, call) => {
    const together = some.filter(
      (other) => other.startStep <= call.startStep && other.endStep > call.startStep,
    )
    return Math.max(most, together.length)
  }, 0)

/** True when there are at least two calls and each starts only after the one before has ended. */
export const oneAfterAnother = (some: ReadonlyArray<Call>): boolean =>
  some.length > 1 && mostInFlight(some) === 1
