import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** An error, or an Effect that fails, returned from a generator as if that were to fail. */
export const failureReturned: Misconception = {
  id: "failureReturned",
  title: "You returned the failure, and returning is to succeed.",
  explanation:
    "In an async function returning a rejected promise rejects. What a generator returns is the result of a success, whatever it is: an error, or an Effect that would fail, is here a value like any other, and nobody runs it. Only `yield*` runs it, and it is this run that fails. So write both: `return yield*`.",
  recognise: ({ run, source }) => {
    const result = resultOf(run)
    if (result === undefined) return false
    if (result._tag === "Opaque") return /an Effect that did not run/.test(result.what)
    return (
      result._tag === "Instance" &&
      (result.of === "Exit.Failure" ||
        new RegExp(`\\bclass ${result.of}\\b[^{]*\\bextends\\b`).test(source))
    )
  },
}
