import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Waiting at the end for work whose answer nobody wants any more. */
export const waitedAfterClose: Misconception = {
  id: "waitedAfterClose",
  title: "You waited for searches that nobody wants any more.",
  explanation:
    "A `TaskGroup` waits at its end for all its tasks, and so do `awaitEmpty` and a join. That is right for work that somebody needs. Here the form was closed while a search was under way, and nobody sees its answer. A scope that closes interrupts what is still at work in it: after the loop there is nothing to wait for.",
  recognise: ({ run, source }) => {
    const closed = calls(run, "Form.nextInput").at(-1)?.end
    return (
      /\b(awaitEmpty|joinAll|awaitAll)\b|\bFiber(Map|Handle|Set)?\.(join|await)\b/.test(source) &&
      !/\bEffect\.forkDetach\b/.test(source) &&
      closed !== undefined &&
      calls(run, "Api.fetch").some(
        ({ end, outcome }) => outcome === "success" && (end ?? 0) > closed,
      )
    )
  },
}
