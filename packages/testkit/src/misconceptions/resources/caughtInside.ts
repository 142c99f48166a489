import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { endsOf } from "../../transactions.ts"
import type { Misconception } from "../../Misconception.ts"

/** A failure that is turned into a value before the release gets to see how the use ended. */
export const caughtInside: Misconception = {
  id: "caughtInside",
  title: "You caught the failure before the release could see it.",
  explanation:
    "The release is told how the use ended. Inside of the use you have turned the failure into a value, so the use has succeeded, and the half order was committed. Let the failure go out of the use, past the release; whoever wants it as a value catches it around the whole.",
  recognise: ({ run, source }) =>
    endsOf(run).join() === "commit" &&
    calls(run, "Database.execute").some((call) => call.outcome !== "success") &&
    /\brollback\b/.test(source) &&
    hiding.some((name) => effectNames(source).has(name)),
}

const hiding = [
  "catch",
  "catchCause",
  "catchTag",
  "catchTags",
  "exit",
  "match",
  "matchCause",
  "matchEffect",
  "option",
  "partition",
  "result",
]
