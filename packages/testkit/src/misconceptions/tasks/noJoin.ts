import { calls, fibers, type Run } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** Returning while a forked fiber still works, as if somebody would wait for it. */
export const noJoin: Misconception = {
  id: "noJoin",
  title: "You forked the work and returned without waiting for it.",
  explanation:
    "A promise or an asyncio task would go on by itself. A child fiber belongs to the fiber that forked it: when the parent returns, the children that are still at work are interrupted, as you see here. `Fiber.join` waits for the child and gives you its result.",
  recognise: ({ run, source }) =>
    /\bEffect\.forkChild\b/.test(source) &&
    !/\bFiber\.(join|await|interrupt)|\b(Deferred|Queue|Latch)\./.test(source) &&
    !/\bEffect\.(race|timeout)/.test(source) &&
    !ownSleeps(run).some((sleep) => sleep.slept) &&
    interruptedByReturn(run),
}

/** The program succeeded, and the last thing before its end was that a child's work was cut short. */
const interruptedByReturn = (run: Run): boolean => {
  const [program, ...others] = fibers(run)
  return (
    program?.outcome === "success" &&
    others.some((child) => {
      const lastCall = calls(run).findLast((call) => call.fiber === child.fiber)
      return (
        child.parent === program.fiber &&
        child.outcome === "interrupt" &&
        (lastCall === undefined || lastCall.outcome === "interrupt") &&
        !run.trace.events.some(
          (event) =>
            event.fiber === program.fiber &&
            event.step > child.endStep &&
            event.step < program.endStep,
        )
      )
    })
  )
}
