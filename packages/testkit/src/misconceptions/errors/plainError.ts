import type { Value } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A failure without a tag: a plain Error, or only a text. */
export const plainError: Misconception = {
  id: "plainError",
  title: "You failed with an error that cannot be told from others.",
  explanation:
    "For an `Error` with a good message a reader of the log can tell what happened. A program cannot: its type says `Error` or `string`, whatever went wrong, and there is no telling which one to handle. An error of a class of its own has a `_tag` and fields, and stands in the type under its own name: `Schema.TaggedError` declares one.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.length > 0 &&
    run.ending.exit.reasons.every((reason) => reason._tag === "Fail" && hasNoTag(reason.error)),
}

const hasNoTag = (error: Value): boolean => {
  if (error._tag === "String") return true
  if (error._tag === "Instance") return /^(?:Range|Type)?Error$/.test(error.of)
  return error._tag === "Record" && !error.fields.some(([name]) => name === "_tag")
}
