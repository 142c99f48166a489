import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Each call in the list run with a `yield*` of its own, so that the list holds answers. */
export const answersForEffects: Misconception = {
  id: "answersForEffects",
  title: "You handed over answers where Effects are wanted.",
  explanation:
    "A `yield*` in front of a call runs it there and then, and leaves its answer in the list. `Effect.all` wants Effects, and runs them itself. Keep only the `yield*` in front of `Effect.all`.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some((reason) => {
      if (reason._tag !== "Die") return false
      const defect = JSON.stringify(reason.defect)
      return calls(run).some(({ result }) => {
        const answer = result?.replace(/^"(.*)"$/, "$1")
        return answer !== undefined && defect.includes(`Not a valid effect: ${answer}`)
      })
    }),
}
