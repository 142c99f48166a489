import { neverBeganToClose } from "../../closing.ts"
import { effectCalls } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** A release that looks at the Exit and closes after a success alone. */
export const closeOnSuccessOnly: Misconception = {
  id: "closeOnSuccessOnly",
  title: "You close the connection only when its user has succeeded.",
  explanation:
    "A release is told how the scope ended, and that is useful where it has to choose, say between keeping and undoing what was done. But whether to close is no choice: a connection is open after a failure, a defect and an interruption just as it is after a success. Leave the Exit out, and close on every way out.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    neverBeganToClose(run) &&
    effectCalls(source).some(
      ({ name, argument }) =>
        ["acquireRelease", "acquireUseRelease", "addFinalizer", "onExit"].includes(name) &&
        /\bclose\b/.test(argument) &&
        /\bisSuccess\b|\bisFailure\b|_tag\b|\bExit\s*\.\s*match\b/.test(argument),
    ),
}
