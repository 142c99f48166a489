import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A scope that runs its releases all at once. */
export const parallelScope: Misconception = {
  id: "parallelScope",
  title: "You closed them all at the same time.",
  explanation:
    'That is quicker, and right for things that have nothing to do with each other. Here one relies on another until it is closed itself, and at the same time means in no order. A scope closes one after another, last in, first out, unless it was made as `"parallel"`: `Effect.scoped` makes such a sequential one.',
  recognise: ({ run }) => mostInFlight(calls(run, "Database.close")) > 1,
}
