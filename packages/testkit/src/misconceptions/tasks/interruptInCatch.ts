import { calls } from "@fiberlings/core"
import { goesOnAfter } from "../../goesOnFor.ts"
import type { Misconception } from "../../Misconception.ts"

/** The fiber is interrupted where errors are handled, and a defect is none of them. */
export const interruptInCatch: Misconception = {
  id: "interruptInCatch",
  title: "You interrupted the fiber for success and for failure, and forgot the defect.",
  explanation:
    "A _defect_ is a bug that nobody expected, such as a thrown exception. It is not a typed error, so `Effect.catch`, `Effect.tapError` and the like do not see it, and the fiber goes on. A scope closes after a defect too, and `Effect.ensuring` runs on every way out.",
  recognise: ({ run, source }) =>
    goesOnAfter(run).length > 0 &&
    calls(run).some((call) => call.outcome === "defect") &&
    /\bEffect\.(tapError|catch|catchTag|catchTags|match|matchEffect|result|tapErrorTag)\b/.test(
      source,
    ) &&
    /\bFiber\.interrupt(All)?\b/.test(source),
}
