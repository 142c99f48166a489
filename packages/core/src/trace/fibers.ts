import type { Run } from "../Run.ts"
import type { Outcome } from "./Trace.ts"

/** The life of one fiber, put together from its two events. */
export interface FiberLife {
  /** Its number in the run. Fiber 1 is the program itself. */
  readonly fiber: number
  /** The fiber that started it; null for the program itself. */
  readonly parent: number | null
  /** Milliseconds of virtual time. */
  readonly start: number
  /** Undefined when the fiber was still alive at the end of the run. */
  readonly end: number | undefined
  readonly outcome: Outcome | undefined
  /** Steps of the run: tell apart what happens in the same millisecond. */
  readonly startStep: number
  readonly endStep: number
}

/** The fibers of the run, in the order in which they were started. */
export const fibers = (run: Run): ReadonlyArray<FiberLife> => {
  const ends = new Map(
    run.trace.events.flatMap((event) =>
      event._tag === "FiberEnded" ? [[event.fiber, event]] : [],
    ),
  )
  return run.trace.events.flatMap((event) => {
    if (event._tag !== "FiberStarted") return []
    const end = ends.get(event.fiber)
    return [
      {
        fiber: event.fiber,
        parent: event.parent,
        start: event.at,
        end: end?.at,
        outcome: end?.outcome,
        startStep: event.step,
        endStep: end?.step ?? Number.POSITIVE_INFINITY,
      },
    ]
  })
}
