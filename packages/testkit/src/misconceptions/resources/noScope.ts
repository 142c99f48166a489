import type { Misconception } from "../../Misconception.ts"

/** Nothing in the program says where the scope of a resource ends. */
export const noScope: Misconception = {
  id: "noScope",
  title: "You registered a release, but there is no scope that could run it.",
  explanation:
    "The block around a line is not a scope, and a fiber is none either: Effect makes none by itself. Until somebody says where the scope ends, its type asks for one (`Scope.Scope`), and a run without one dies as you see here. `Effect.scoped` around the work makes a scope and closes it when that work has ended.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some(
      (reason) =>
        reason._tag === "Die" &&
        /Service not found: effect\/Scope\b/.test(JSON.stringify(reason.defect)),
    ),
}
