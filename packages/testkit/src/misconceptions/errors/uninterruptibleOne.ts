import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Work protected from interruption, in a place where others wait for it to stop. */
export const uninterruptibleOne: Misconception = {
  id: "uninterruptibleOne",
  title: "You made work uninterruptible, and everything had to wait for it.",
  explanation:
    "`Effect.uninterruptible` is for a few steps that must not be torn apart. Around a whole call it means that nobody can stop it: when another part fails, Effect interrupts this one too, and waits until it is over, because nothing may go on behind your back. So the failure comes late. Leave the call as it is.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    const failed = some.find((call) => call.outcome === "failure" || call.outcome === "defect")
    return (
      failed?.end !== undefined &&
      run.elapsed > failed.end &&
      some.some((call) => call.outcome === "success" && call.endStep > failed.endStep) &&
      /\bEffect\.uninterruptible\w*/.test(source)
    )
  },
}
