import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import { mentions } from "../../mentions.ts"
import type { Misconception } from "../../Misconception.ts"

/** Failures dropped from a list in which every call should have its place. */
export const filtered: Misconception = {
  id: "filtered",
  title: "You kept the calls that succeeded and left out the one that failed.",
  explanation:
    "That is enough where only the answers count, and nobody asks how many there should be. Here the list no longer says that a call failed, and what follows moves up by one place. A failure is an outcome too: give it an entry of its own, at the place where its call stood.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    const some = calls(run)
    const answered = some.filter((call) => call.outcome === "success")
    const failed = some.filter((call) => call.outcome === "failure")
    return (
      result?._tag === "Array" &&
      answered.length > 0 &&
      failed.length > 0 &&
      answered.length + failed.length === some.length &&
      result.items.length === answered.length &&
      answered.every((call) => result.items.some((item) => mentions(item, call.subject))) &&
      result.items.every((item) => answered.some((call) => mentions(item, call.subject)))
    )
  },
}
