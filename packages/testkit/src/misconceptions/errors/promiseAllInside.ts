import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A whole `Promise.all` made into one Effect. */
export const promiseAllInside: Misconception = {
  id: "promiseAllInside",
  title: "You made one Effect of many promises, so no one of them can be stopped.",
  explanation:
    "`Promise.all` is rejected at the first rejection, and the other promises go on. For Effect they are all one piece of work: it has failed, so there is nothing left to stop. Make an Effect of each promise and let `Effect.forEach` or `Effect.all` put them together: a failure then interrupts the others.",
  recognise: ({ run, source }) => {
    const some = calls(run)
    return (
      some.some((call) => call.outcome === "failure") &&
      some.some((call) => call.end === undefined || call.outcome === "success") &&
      /\bPromise\.(all|allSettled|race|any)\(/.test(source)
    )
  },
}
