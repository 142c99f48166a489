import type { Misconception } from "../../Misconception.ts"
import { neverEnds } from "../../neverEnds.ts"

/** `Effect.all` with something that never ends: it waits for all. */
export const allForever: Misconception = {
  id: "allForever",
  title: "You waited for all of them, and one of them never ends.",
  explanation:
    "`Effect.all` with a `concurrency` does let them run side by side. But it ends when the last one has ended, and endless work has no end: the result that you wanted was there, and nobody got it. What shall only accompany other work is forked into a scope, which interrupts it when that work is done.",
  recognise: ({ run, source }) =>
    neverEnds(run) && /\bEffect\.(all|zip)\b/.test(source) && !/\bEffect\.fork/.test(source),
}
