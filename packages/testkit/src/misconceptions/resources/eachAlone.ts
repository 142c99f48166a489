import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"
import { payment } from "../../payments.ts"

/** Each of two steps uninterruptible, and the way between them not. */
export const eachAlone: Misconception = {
  id: "eachAlone",
  title: "You protected the steps one by one, and the interruption came between them.",
  explanation:
    "Each of them runs to its end, that is true. But an interruption that arrives during the charge is not lost: it waits until the uninterruptible part is over, and strikes then, before the record. What belongs together has to be one uninterruptible part: put both into one Effect, and `Effect.uninterruptible` around that.",
  recognise: ({ run, source }) => {
    const { charge, record } = payment(run)
    return (
      interrupted(run).holds &&
      charge === "success" &&
      record !== "success" &&
      run.leaked.length === 0 &&
      effectNames(source).has("uninterruptible")
    )
  },
}
