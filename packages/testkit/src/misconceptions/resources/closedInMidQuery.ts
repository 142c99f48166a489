import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A child fiber that uses what its parent closes: the parent's scope closes before its children end. */
export const closedInMidQuery: Misconception = {
  id: "closedInMidQuery",
  title: "You close the connection while a fiber of yours still asks it something.",
  explanation:
    "When you join the fiber, the query has ended before the close, and all looks well. But an interruption or a failure leaves before the join: then the scope closes first, and a child made by `Effect.forkChild` is stopped only when its parent has ended. `Effect.all` stops what it has started and waits for it; so does the scope itself, for fibers made by `Effect.forkScoped`.",
  recognise: ({ run, source }) =>
    /\bEffect\s*\.\s*forkChild\b/.test(source) &&
    calls(run, "Database.close").some((close) =>
      calls(run, "Database.query").some(
        (query) =>
          query.fiber !== close.fiber &&
          query.startStep < close.startStep &&
          query.endStep > close.startStep,
      ),
    ),
}
