import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** One `Effect.result` (or `catch`) around all calls, where each call should have its own. */
export const resultOutside: Misconception = {
  id: "resultOutside",
  title: "You handled the failure around all the calls, not around each of them.",
  explanation:
    "That saves the program, but it comes too late for the other calls: before the failure leaves `Effect.all`, the calls that still run are interrupted, and the answers that were already there are dropped. Handle it inside: give each call its own outcome before the calls are put together, or let `Effect.all` do so with its option `mode`.",
  recognise: ({ run }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure")
    const cutOff = some.filter((call) => call.outcome === "interrupt")
    // With an answer before the failure it is no race: that would have ended with the answer.
    return (
      resultOf(run) !== undefined &&
      failed?.end !== undefined &&
      some.some((call) => call.outcome === "success" && call.endStep < failed.endStep) &&
      cutOff.length > 0 &&
      cutOff.every((call) => call.end === failed.end)
    )
  },
}
