import { showValue } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A service that everybody asks for and nobody provides. */
export const notProvided: Misconception = {
  id: "notProvided",
  title: "You ask for a service that nobody provides.",
  explanation:
    "If the class of a service were also the service, asking for it would be enough. It is only the name: what stands behind it has to be provided, or the program dies at the first `yield*`. The type tells you before: as long as the service stands in the third place of an Effect's type, it is missing. `Effect.provide` takes it out.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some(
      (reason) =>
        reason._tag === "Die" &&
        /Service not found: (?!effect\/Scope\b)/.test(showValue(reason.defect)),
    ),
}
