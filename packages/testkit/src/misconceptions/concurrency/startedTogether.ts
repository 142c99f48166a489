import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Work that needs what came before it, started at the same time. */
export const startedTogether: Misconception = {
  id: "startedTogether",
  title: "You started calls together of which one needs the other.",
  explanation:
    "At the same time is quicker, and right for calls that have nothing to do with each other. Here the later one counts on what the earlier one has done, and it was on its way before that had ended. One `yield*` after another makes each wait for the one before; so does `Effect.all` without a `concurrency`.",
  recognise: ({ run, source }) =>
    mostInFlight(calls(run)) > 1 && /\bconcurrency\b|\bEffect\.(fork|zip)/.test(source),
}
