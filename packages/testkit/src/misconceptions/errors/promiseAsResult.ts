import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** `Effect.sync` or `Effect.try` around a function that returns a promise. */
export const promiseAsResult: Misconception = {
  id: "promiseAsResult",
  title: "You succeeded with the promise itself.",
  explanation:
    "`Effect.sync` and `Effect.try` take what the function returns for the result, and do not wait. A function that returns a promise is done at once, with the answer still to come, and a rejection is heard by nobody. `Effect.tryPromise` waits for the promise and gives what is in it.",
  recognise: ({ run, source }) => {
    const result = resultOf(run)
    return (
      result?._tag === "Opaque" &&
      /promise/i.test(result.what) &&
      /\bEffect\.(sync|try|suspend|succeed|fn|gen)\(/.test(source)
    )
  },
}
