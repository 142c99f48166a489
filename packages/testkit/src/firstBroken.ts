import type { AwaitedPrimitive, Run } from "@fiberlings/core"
import type { Check } from "./Check.ts"
import type { Expectation } from "./Expectation.ts"
import { showDuration } from "./showDuration.ts"

/**
 * The first expectation of the check that does not hold for this run; undefined when all hold. A run
 * that has no end has no result either: its ending comes before anything that was expected.
 */
export const firstBroken = (
  check: Check,
  run: Run,
  given: unknown,
  scenario: string,
): Expectation | undefined => {
  switch (run.ending._tag) {
    case "Completed":
      return check.expect(run, given as never, scenario).find((expectation) => !expectation.holds)
    case "Deadlocked":
      return {
        holds: false,
        status: "deadlocked",
        message: `Your program never ends: ${waiters(run, run.ending.waiting)}. Nothing is left that could wake ${run.ending.waiting.length === 1 ? "it" : "one of them"}.`,
      }
    case "Livelocked":
      return {
        holds: false,
        status: "time-limit",
        message: `Your program never ends: it was stopped after ${run.ending.steps} steps${stoodStill(run) ? " in which time stood still" : ""}.`,
      }
    case "Uncontrolled":
      return {
        holds: false,
        status: "uncontrolled",
        message: `Your program left the simulator (${run.ending.what}), so its order and its time cannot be judged. ${stayInside(run.ending.what)}`,
      }
  }
}

/** What to do in place of what led out. */
const stayInside = (what: string): string =>
  what === "a runtime of its own"
    ? "Inside a program, `yield*` an Effect: do not run it."
    : "Stay inside Effect here: `Effect.sleep` in place of `setTimeout`, and no `Effect.runPromise` of your own."

/** Whether the second half of the run took no time: it spun. */
const stoodStill = ({ elapsed, trace: { events } }: Run): boolean =>
  events[Math.floor(events.length / 2)]?.at === elapsed

/** Who waits since when and for what, each called by the span that it is in or by its number. */
const waiters = (run: Run, waiting: ReadonlyArray<number>): string => {
  const all = waiting.map((fiber) => {
    const own = run.trace.events.filter((event) => event.fiber === fiber)
    const span = own.findLast((event) => event._tag === "SpanStarted")
    const last = own.findLast((event) => event._tag === "FiberWaits")
    const number = fiber === 1 ? "the main fiber" : `fiber ${fiber}`
    const name = span?._tag === "SpanStarted" ? `${number} (${span.name})` : number
    const forWhat =
      last?.on === "external"
        ? "a promise that is never settled"
        : forWhats[last?.primitive ?? "fiber"]
    return `${name} has been waiting since ${showDuration(last?.at ?? 0)} for ${forWhat}`
  })
  return all.join("; ")
}

const forWhats: Readonly<Record<AwaitedPrimitive, string>> = {
  Deferred: "a Deferred that nobody completes",
  Latch: "a Latch that nobody opens",
  Queue: "a Queue into which nobody puts anything",
  "Queue (full)": "room in a Queue from which nobody takes",
  PubSub: "a PubSub to which nobody publishes",
  Semaphore: "a permit of a Semaphore that nobody gives back",
  fiber: "another fiber to end",
  never: "nothing at all (`Effect.never`)",
}
