import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A call whose end nobody looks at. */
export const ignoreCause: Misconception = {
  id: "ignoreCause",
  title: "You ignored how the work ended, and went on as if it had succeeded.",
  explanation:
    "For work whose outcome matters to nobody that is what `Effect.ignore` is for, and `Effect.ignoreCause` even lets bugs vanish. Whatever has become of the work, the next line is reached and cannot tell. When a later line depends on the end, keep it: `Effect.exit` gives it to you as a value.",
  recognise: ({ run, source }) =>
    resultOf(run) !== undefined &&
    calls(run).some((call) => call.outcome === "failure" || call.outcome === "defect") &&
    /\bEffect\s*\.\s*ignore(?:Cause)?\b/.test(source),
}
