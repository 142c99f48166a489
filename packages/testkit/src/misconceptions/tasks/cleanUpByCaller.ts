import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A clean-up that stands in the fiber that interrupts. */
export const cleanUpByCaller: Misconception = {
  id: "cleanUpByCaller",
  title: "You let the caller clean up, not the work itself.",
  explanation:
    "That fits as long as the caller comes to that line, and only when it was needed. Here the caller could not: it was interrupted itself, or the work had ended before. `Effect.onInterrupt` ties the clean-up to the work, so that it runs whoever stops the work, and only if it is stopped.",
  recognise: ({ run, source }) => {
    const exporting = callOf(run, "export")
    const cleanUp = callOf(run, "clean-up")
    const forNothing =
      exporting?.outcome !== "interrupt" &&
      cleanUp !== undefined &&
      cleanUp.fiber !== exporting?.fiber
    const left = exporting?.outcome === "interrupt" && cleanUp?.outcome !== "success"
    return (
      (forNothing || left) &&
      /\bFiber\.interrupt/.test(source) &&
      !/\bEffect\.(onInterrupt|onExit|onError|ensuring|acquire\w*|addFinalizer|catch\w*|tap\w*)\b/.test(
        source,
      )
    )
  },
}
