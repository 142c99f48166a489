import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Failures taken out of a race by letting them wait for ever. */
export const failuresAsNever: Misconception = {
  id: "failuresAsNever",
  title: "You turned each failure into waiting for ever, and then all of them failed.",
  explanation:
    "What never ends cannot win a race, so the failures were out of the way. But a race in which nobody is left to win does not end either, and your program waits for ever without a word. A race for the first success keeps the failures: it passes over each as long as somebody is left, and fails when nobody is.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Deadlocked" &&
    /\bEffect\.never\b/.test(source) &&
    calls(run).every((call) => call.outcome === "failure"),
}
