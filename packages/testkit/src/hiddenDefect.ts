import { calls, type Run } from "@fiberlings/core"

/**
 * True when a call died of a defect, the program did not die all the same, and no other call was
 * interrupted for it: the defect was turned into an ordinary outcome where the call was made.
 */
export const hiddenDefect = (run: Run): boolean => {
  const outcomes = calls(run).map((call) => call.outcome)
  return (
    run.ending._tag === "Completed" &&
    (run.ending.exit._tag === "Success" ||
      run.ending.exit.reasons.every((reason) => reason._tag === "Fail")) &&
    outcomes.includes("defect") &&
    !outcomes.includes("interrupt")
  )
}

/** The two ways in which a source may have hidden it; a run can't tell them apart. */
export const handlesCause = (source: string): boolean =>
  /\bEffect\.(catchCause|matchCause)(Eager|Effect|EffectEager)?\b/.test(source)
/** A source that asks for the defects in a cause knows of them. */
export const looksForDefects = (source: string): boolean =>
  /\b(?:hasDies|hasFails|isDieReason|isFailReason|findDefect|findDie|findError|findFail|filterDefect|catchDefect|tapDefect|reasons)\b/.test(
    source,
  )
export const keepsExit = (source: string): boolean =>
  /\bEffect\.exit\b|\bFiber\.await(All)?\b/.test(source)
