import { callOf } from "../../callOf.ts"
import type { Misconception } from "../../Misconception.ts"

/** Leaving it to the end of the program to stop a child. */
export const parentEndDoesIt: Misconception = {
  id: "parentEndDoesIt",
  title: "You left it to the end of your program to stop the fiber.",
  explanation:
    "When a parent ends, its children are interrupted: so far you are right, and the clean-up runs too. But the end comes after your last line, and until then the export goes on. To stop a fiber earlier and to wait for it, run `Fiber.interrupt` where it shall be stopped.",
  recognise: ({ run, source }) => {
    const exporting = callOf(run, "export")
    const freeSpace = callOf(run, "free space")
    return (
      exporting?.outcome === "interrupt" &&
      callOf(run, "clean-up") !== undefined &&
      freeSpace?.outcome === "success" &&
      freeSpace.endStep < exporting.endStep &&
      !/\binterrupt\w*\(/.test(source)
    )
  },
}
