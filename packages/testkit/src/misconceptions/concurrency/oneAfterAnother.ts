import { calls, oneAfterAnother as inARow } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Waiting for each call before the next one starts, though none needs the other. */
export const oneAfterAnother: Misconception = {
  id: "oneAfterAnother",
  title: "You asked for one after another.",
  explanation:
    "Each `yield*` waits before the next line starts. That is right when a call needs the answer of the one before; here none does. Hand all of them to `Effect.all`, and say how many may run at once.",
  recognise: ({ run, source }) =>
    inARow(calls(run)) &&
    /yield\s*\*/.test(source) &&
    !/\bEffect\.(all|forEach|partition|validate|fork\w*)\b/.test(source),
}
