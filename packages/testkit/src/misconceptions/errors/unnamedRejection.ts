import type { Value } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.tryPromise` without `catch`. */
export const unnamedRejection: Misconception = {
  id: "unnamedRejection",
  title: "You left the rejection without a name.",
  explanation:
    "`Effect.tryPromise` with only a function fails with an `UnknownError`, whatever the promise was rejected with: nobody can tell from the type what went wrong, nor for which text. Give it `try` and `catch`; what `catch` returns is your error.",
  recognise: ({ run }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    run.ending.exit.reasons.length > 0 &&
    run.ending.exit.reasons.every((reason) => reason._tag === "Fail" && isUnknown(reason.error)),
}

const isUnknown = (error: Value): boolean =>
  error._tag === "Instance" && error.of === "UnknownError"
