import type { Misconception } from "../../Misconception.ts"

/** `Effect.promise` for a promise that may be rejected. */
export const promiseForTry: Misconception = {
  id: "promiseForTry",
  title: "You took `Effect.promise` for a promise that can be rejected.",
  explanation:
    "For a promise that is never rejected it is the right one. When it is rejected all the same, Effect takes that for a bug: the Effect dies, its type says nothing of it, and neither `catch` nor `retry` sees it. `Effect.tryPromise` expects a rejection, and its `catch` makes a failure of it.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.some((reason) => reason._tag === "Die") &&
    /\bEffect\.promise\(/.test(source),
}
