import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Something that runs on every bad end, and counts an interruption among them. */
export const interruptionAsBug: Misconception = {
  id: "interruptionAsBug",
  title: "You took an interruption for a bug.",
  explanation:
    "There are three ways not to succeed, not two. An interrupted Effect has done nothing wrong: its result was no longer wanted. `Effect.onError` and `Effect.onExit` run then as well, with a Cause in which there is neither a failure nor a defect. So do not ask what it is not: ask `Cause.hasDies`.",
  recognise: ({ run }) => {
    const some = calls(run)
    const cutOff = some.find(
      (call) => call.service === "Api.request" && call.outcome === "interrupt",
    )
    return (
      cutOff !== undefined &&
      some.some((call) => call.service === "Api.fetch" && call.startStep > cutOff.endStep)
    )
  },
}
