import { handlesCause, hiddenDefect, keepsExit, looksForDefects } from "../../hiddenDefect.ts"
import type { Misconception } from "../../Misconception.ts"

/** The whole cause caught for each call, where only its typed failure was meant. */
export const catchCauseEach: Misconception = {
  id: "catchCauseEach",
  title: "You caught every cause, so a bug became an ordinary result.",
  explanation:
    "A Cause says all that can end an Effect: failures that stand in its type, and also defects, which are bugs. `Effect.catchCause` and `Effect.matchCause` handle both alike, so a broken program looks like a call that failed, and nobody hears of the bug. `Effect.catch`, `Effect.match` and `Effect.result` handle failures only and let a defect through.",
  recognise: ({ run, source }) =>
    hiddenDefect(run) && handlesCause(source) && !keepsExit(source) && !looksForDefects(source),
}
