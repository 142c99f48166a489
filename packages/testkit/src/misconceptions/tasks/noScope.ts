import { showValue } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Something that needs a scope, and nobody put one around it. */
export const noScope: Misconception = {
  id: "noScope",
  title: "You used a scope, and there is none around it.",
  explanation:
    "A block is no scope, and a fiber is none either: Effect makes none by itself. `Effect.acquireRelease`, `Effect.forkScoped`, `FiberSet.make` and the like use the scope of the work around them, and ask for it in their type (`Scope.Scope`). Nobody has made one here, so the program died when it looked for it. `Effect.scoped(work)` makes a scope around `work` and closes it when that work has ended.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some(
      (reason) =>
        reason._tag === "Die" && /Service not found: effect\/Scope/.test(showValue(reason.defect)),
    ),
}
