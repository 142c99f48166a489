import { calls, type Run } from "@fiberlings/core"

/**
 * The reference's run without calls that yours does not make, nor what goes on inside them: how it is
 * solved is not given away.
 */
export const withCallsOf = (reference: Run, yours: Run): Run => {
  const known = new Set(calls(yours).map((call) => call.service))
  const hidden = new Set<number>()
  const hiddenSleeps = new Set<number>()
  /** How many hidden calls a fiber is inside of. */
  const depths = new Map<number, number>()
  const enter = (fiber: number, by: number) => depths.set(fiber, (depths.get(fiber) ?? 0) + by)
  const events = reference.trace.events.filter((event) => {
    if (event._tag === "CallStarted" && !known.has(event.service)) {
      hidden.add(event.call)
      enter(event.fiber, 1)
    }
    if (event._tag === "CallEnded" && hidden.has(event.call)) enter(event.fiber, -1)
    if (event._tag === "SleepStarted" && (depths.get(event.fiber) ?? 0) > 0) {
      hiddenSleeps.add(event.sleep)
    }
    if ("call" in event) return !hidden.has(event.call)
    return !("sleep" in event && hiddenSleeps.has(event.sleep))
  })
  return { ...reference, trace: { ...reference.trace, events } }
}
