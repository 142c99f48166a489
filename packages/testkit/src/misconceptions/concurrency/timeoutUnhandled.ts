import { failsWith } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.timeout` without a word about what comes then. */
export const timeoutUnhandled: Misconception = {
  id: "timeoutUnhandled",
  title: "You set a limit, and did not say what comes after it.",
  explanation:
    "`Effect.timeout` does stop the work. It does not answer with nothing, though: it fails with a `TimeoutError`, which ended your program. Either handle that error, or take a time-out that does something else: `timeoutOption` answers with a value that may be empty, `timeoutOrElse` runs another Effect.",
  recognise: ({ run, source }) =>
    failsWith(run, "TimeoutError").holds && /\bEffect\.timeout\b/.test(source),
}
