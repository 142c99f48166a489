import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** A variable in place of an interruption. */
export const stopFlag: Misconception = {
  id: "stopFlag",
  title: "You set a flag, and the work looked at it too late.",
  explanation:
    "A flag is right where a loop looks at it often. The work here is one long call: it looks at nothing until it has its answer, and so the export ran to its end. An interruption reaches a fiber while it waits. Stop it with `Fiber.interrupt`.",
  recognise: ({ run, source }) => {
    const exporting = callOf(run, "export")
    const window = callOf(run, "window")
    return (
      exporting?.outcome === "success" &&
      window !== undefined &&
      exporting.endStep > window.endStep &&
      /\blet\s+\w+(\s*:\s*boolean)?\s*=\s*(false|true)\b|\bRef\.(make|set)\b/.test(source) &&
      !/\binterrupt/.test(source)
    )
  },
}
