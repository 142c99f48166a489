import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A clean-up for every end where only an interruption needs one. */
export const cleanUpAlways: Misconception = {
  id: "cleanUpAlways",
  title: "You clean up after an export that had ended by itself.",
  explanation:
    "A `finally` or a destructor runs at every end, and so does `Effect.ensuring`; `Effect.onError` runs at every bad end. Here only an interruption leaves something to remove: an export that was done has lost its file. `Effect.onInterrupt` runs its clean-up after an interruption, and only then.",
  recognise: ({ run, source }) => {
    const exporting = callOf(run, "export")
    const cleanUp = callOf(run, "clean-up")
    return (
      exporting?.outcome !== undefined &&
      exporting.outcome !== "interrupt" &&
      cleanUp?.fiber === exporting.fiber &&
      /\bEffect\.(ensuring|onError|onExit|acquire\w*|addFinalizer|ensuringWith)\b/.test(source)
    )
  },
}
