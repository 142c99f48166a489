import { calls, type Run } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** Effects in the list of `Promise.all`. */
export const effectsToPromiseAll: Misconception = {
  id: "effectsToPromiseAll",
  title: "You handed Effects to `Promise.all`.",
  explanation:
    'An Effect is no promise and has not begun: it is handed back as it is, and nobody runs it. `Effect.all` runs Effects, with `{ concurrency: "unbounded" }` at the same time.',
  recognise: ({ run, source }) =>
    (run.ending._tag === "Uncontrolled" || (calls(run).length === 0 && isNotIterable(run))) &&
    /\bPromise\.(all|allSettled|race|any)\b/.test(source) &&
    !/\brunPromise(Exit|With)?\b/.test(source),
}

/** Such as `yield* Promise.all([…])`, which gets no further. */
const isNotIterable = ({ ending }: Run): boolean =>
  ending._tag === "Completed" &&
  ending.exit._tag === "Failure" &&
  ending.exit.reasons.some(
    (reason) => reason._tag === "Die" && JSON.stringify(reason.defect).includes("is not iterable"),
  )
