import { calls, fibers } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { neverUsedAfterClose } from "../../expectations/resources.ts"
import type { Misconception } from "../../Misconception.ts"

/** A scope of its own for the worker, which ends where the worker has just been started. */
export const ownScope: Misconception = {
  id: "ownScope",
  title: "You gave the worker a scope of its own, and that scope ended at once.",
  explanation:
    "`Effect.scoped` around `Effect.forkScoped` does away with the `Scope` in the type. But a scope ends when the work inside it has ended, and to fork takes no time: the worker was interrupted before it had begun. Leave the scope to the caller, who knows until when the session is needed.",
  recognise: ({ run, source }) =>
    neverUsedAfterClose(run).holds &&
    effectNames(source).has("scoped") &&
    effectNames(source).has("forkScoped") &&
    fibers(run).some(
      ({ end, fiber, outcome, parent, start }) =>
        parent !== null &&
        parent > 0 &&
        outcome === "interrupt" &&
        start === end &&
        !calls(run).some((call) => call.fiber === fiber),
    ),
}
