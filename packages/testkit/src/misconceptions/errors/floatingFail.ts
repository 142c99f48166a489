import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A failure that stands alone on its line, and that nobody runs. */
export const floatingFail: Misconception = {
  id: "floatingFail",
  title: "You made the failure and did not run it, so the program went on.",
  explanation:
    "A `throw` ends the function at its line. `Effect.fail(…)`, like `new` with an error class, only describes a failure: alone on its line it does nothing, and the next line is reached. `return yield*` in front of it runs it and leaves.",
  recognise: ({ run, source }) =>
    resultOf(run) !== undefined && calls(run).length > 0 && standsAlone.test(source),
}

/** A statement that begins with the failure: after the end of another one, or of an `if`. */
const standsAlone =
  /(?:[{};)]\s*|[\w\])"]\s*\n\s*|\belse\s+)(?<!\b(?:return|yield)\s*)(?:new\s+\w+|Effect\s*\.\s*fail)\s*\(/
