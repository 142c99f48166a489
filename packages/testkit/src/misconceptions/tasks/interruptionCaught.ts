import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** An interruption expected where errors are caught. */
export const interruptionCaught: Misconception = {
  id: "interruptionCaught",
  title: "You wait for the interruption in a place where only errors arrive.",
  explanation:
    "In asyncio a cancellation is an exception, which `except` and `finally` see. In Effect an interrupted fiber skips all its steps that are left: `catch`, `tapCause`, a look at its own Exit, and the `finally` of a generator. Only what was registered with the work runs. `Effect.onInterrupt` registers a clean-up.",
  recognise: ({ run, source }) =>
    callOf(run, "export")?.outcome === "interrupt" &&
    callOf(run, "clean-up") === undefined &&
    /\bEffect\.(catch\w*|tapCause\w*|tapError\w*|matchCause\w*|match|matchEffect|exit)\b|\b(catch|finally)\s*[({]/.test(
      source,
    ) &&
    !/\bEffect\.(onInterrupt|onExit|onError|ensuring|acquire\w*|addFinalizer)\b/.test(source),
}
