import { type Call, calls, mostInFlight, type Run } from "@fiberlings/core"
import { type Expectation, expectation, expectationOfTime } from "../Expectation.ts"
import { showDuration } from "../showDuration.ts"

/** The program took exactly this long, in milliseconds of virtual time. */
export const takes = (run: Run, milliseconds: number): Expectation =>
  expectationOfTime(
    run.elapsed === milliseconds,
    `Expected to take ${showDuration(milliseconds)}. Yours took ${showDuration(run.elapsed)}.`,
  )

/** At least so many calls of the service were in flight at the same time at some moment. */
export const atLeastInFlight = (run: Run, service: string, count: number): Expectation => {
  const most = mostInFlight(calls(run, service))
  return expectationOfTime(
    most >= count,
    `Expected ${count} calls at the same time. Yours had at most ${most}.`,
  )
}

/** Never more than so many calls of the service were in flight at the same time. */
export const atMostInFlight = (run: Run, service: string, count: number): Expectation => {
  const most = mostInFlight(calls(run, service))
  return expectationOfTime(
    most <= count,
    `Expected at most ${count} calls at the same time. Yours had ${most}.`,
  )
}

/** As long as a call had not begun, at least so many others were in flight: no place stayed empty. */
export const leavesNoPlaceEmpty = (run: Run, service: string, count: number): Expectation => {
  const some = calls(run, service)
  const momentOf = (call: Call) => [call.start, ...(call.end === undefined ? [] : [call.end])]
  const moments = [...new Set([0, ...some.flatMap(momentOf)])].sort((a, b) => a - b)
  const idle = moments.find((moment) => {
    const underWay = some.filter(
      ({ start, end }) => start <= moment && (end === undefined || end > moment),
    )
    return underWay.length < count && some.some((call) => call.start > moment)
  })
  const waiting = some.find((call) => idle !== undefined && call.start > idle)
  const until = waiting === undefined ? "" : showDuration(waiting.start)
  return expectationOfTime(
    idle === undefined,
    `Expected ${count} calls under way as long as one is waiting. In yours ${waiting?.subject} began at ${until}, and a place was empty from ${showDuration(idle ?? 0)} on.`,
  )
}

/** Each of these subjects was called exactly once, whatever the order. */
export const callsOnceEach = (
  run: Run,
  service: string,
  subjects: ReadonlyArray<string>,
): Expectation => {
  const seen = calls(run, service).map((call) => call.subject)
  const wrong = [...new Set([...subjects, ...seen])].filter(
    (subject) =>
      seen.filter((other) => other === subject).length !== (subjects.includes(subject) ? 1 : 0),
  )
  const counts = wrong.map((subject) => `${subject}: ${seen.filter((s) => s === subject).length}`)
  const wanted = subjects.length === 0 ? "no call" : `one call each of ${subjects.join(", ")}`
  return expectation(wrong.length === 0, `Expected ${wanted}. Yours made ${counts.join(", ")}.`)
}

/** The calls ended in this order of subjects. */
export const completionOrder = (
  run: Run,
  service: string,
  subjects: ReadonlyArray<string>,
): Expectation => {
  const ended = calls(run, service)
    .filter((call) => call.end !== undefined)
    .sort((a, b) => a.endStep - b.endStep)
    .map((call) => call.subject)
  return expectation(
    ended.join() === subjects.join(),
    `Expected them to finish in the order ${subjects.join(", ")}. Yours finished ${ended.join(", ") || "none"}.`,
  )
}

/** No fiber is left alive when the program has ended. */
export const noLeaks = (run: Run): Expectation => {
  const open = calls(run).filter(
    (call) => call.end === undefined && run.leaked.includes(call.fiber),
  )
  const what =
    open.length > 0
      ? `the call of ${open.map((call) => call.subject).join(" and of ")}`
      : run.leaked.length === 1
        ? "one fiber"
        : `${run.leaked.length} fibers`
  return expectation(
    run.leaked.length === 0,
    `Expected nothing to outlive the program. Yours left ${what} running.`,
    "leaked",
  )
}

/**
 * With `interruptAt`: the program took no more time once it was interrupted. Holds for a run that
 * nobody interrupted.
 */
export const endsAsInterrupted = (run: Run): Expectation => {
  const moment = run.trace.events.find((event) => event._tag === "ProgramInterrupted")?.at
  return expectationOfTime(
    moment === undefined || run.elapsed === moment,
    `Expected to end at ${showDuration(moment ?? 0)}, where it was interrupted. Yours ended at ${showDuration(run.elapsed)}.`,
  )
}
