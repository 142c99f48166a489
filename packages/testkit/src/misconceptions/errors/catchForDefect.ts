import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { dies } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A handler of failures, expected to see a defect. */
export const catchForDefect: Misconception = {
  id: "catchForDefect",
  title: "You handled the failures, and the bug went past your handler.",
  explanation:
    "`except` and the `catch` of a promise get whatever was thrown. `Effect.catch`, `Effect.match` and `Effect.result` get what stands in the type, and a defect stands in none: it went on and ended your program. Where you do want to hear of a bug, look at the whole end, with `Effect.exit` or `Effect.catchCause`, or at defects alone, with `Effect.catchDefect`.",
  recognise: ({ run, source }) => {
    const names = effectNames(source)
    return (
      dies(run).holds &&
      calls(run).some((call) => call.outcome === "defect") &&
      onFailure.some((name) => names.has(name)) &&
      !onCause.some((name) => names.has(name))
    )
  },
}

const onFailure = [
  "catch",
  "catchFilter",
  "catchIf",
  "catchTag",
  "catchTags",
  "match",
  "matchEffect",
  "option",
  "orElseSucceed",
  "result",
]

const onCause = [
  "catchCause",
  "catchCauseFilter",
  "catchCauseIf",
  "catchDefect",
  "exit",
  "matchCause",
  "matchCauseEffect",
  "sandbox",
]
