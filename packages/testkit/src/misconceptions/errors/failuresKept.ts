import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** Failures made values, and the whole a success. */
export const failuresKept: Misconception = {
  id: "failuresKept",
  title: "You handled each failure, and so the whole succeeded.",
  explanation:
    "That is right for a list in which every outcome has its place. Here the whole is no success when a part of it failed: whoever comes next would go on with a form that is wrong. Let every check finish, and then fail with what you have found.",
  recognise: ({ run }) => {
    const outcomes = calls(run).map((call) => call.outcome)
    return (
      resultOf(run) !== undefined && outcomes.includes("failure") && !outcomes.includes("interrupt")
    )
  },
}
