import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A scope that closes while its fibers still work, as if it waited for them. */
export const scopeTooSoon: Misconception = {
  id: "scopeTooSoon",
  title: "You let the scope close while its fibers were still at work.",
  explanation:
    "A `TaskGroup` waits at its end for all its tasks. A scope does not wait: when the work inside has ended, it closes and interrupts the fibers that belong to it. So wait for them before the end of that work, with `FiberSet.awaitEmpty` or with joins.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Success" &&
    /\bEffect\.scoped\b/.test(source) &&
    /\bFiber(Set|Map|Handle)\.run\b|\bEffect\.forkScoped\b/.test(source) &&
    !/\.(awaitEmpty|clear|join|joinAll|await|awaitAll)\b/.test(source) &&
    calls(run).some((call) => call.outcome === "interrupt" && call.end === run.elapsed),
}
