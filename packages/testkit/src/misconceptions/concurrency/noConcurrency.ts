import { calls, oneAfterAnother } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.all`, `Effect.forEach` and the like taken for `Promise.all`, without saying how many at once. */
export const noConcurrency: Misconception = {
  id: "noConcurrency",
  title: "You handed the calls over together, but they still ran one after another.",
  explanation:
    'That would be enough for `Promise.all`, whose work has already started. `Effect.all`, `Effect.forEach` and the like get descriptions, and run them one at a time unless you say otherwise. Add a last argument: `{ concurrency: "unbounded" }`, or a number.',
  recognise: ({ run, source }) =>
    oneAfterAnother(calls(run)) &&
    /\bEffect\.(all|forEach|partition|validate)\b/.test(source) &&
    !/\bEffect\.fork/.test(source) &&
    !/\bconcurrency\b/.test(source),
}
