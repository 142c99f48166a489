import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A race by hand that ends with the first answer and forgets who else is still running. */
export const detachedLosers: Misconception = {
  id: "detachedLosers",
  title: "You took the first answer and left the others running.",
  explanation:
    "So does `Promise.any`, where nothing else is possible. But what nobody waits for any more still costs something: here each of the others loads its file to the end. A child fiber does so too, as long as the fiber goes on that forked it. Effect's races interrupt the losers before they hand you the answer.",
  recognise: ({ run, source }) => {
    const some = calls(run).filter((call) => !call.service.startsWith("Check."))
    const answered = some.flatMap((call) => (call.outcome === "success" ? (call.end ?? []) : []))
    const first = Math.min(...answered)
    const others = some.filter((call) => call.end === undefined || call.end > first)
    return (
      resultOf(run) !== undefined &&
      answered.length > 0 &&
      others.length > 0 &&
      /\bEffect\.(fork\w+|run(Fork|Promise))\b/.test(source) &&
      !/\bFiber\.interrupt/.test(source) &&
      (!/\bFiber\.(join|await)/.test(source) || /\bEffect\.forkDetach\b/.test(source))
    )
  },
}
