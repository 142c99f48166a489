import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** An Option handed on as if it were the value or `undefined`. */
export const optionAsValue: Misconception = {
  id: "optionAsValue",
  title: "You took an Option for the value that it may hold.",
  explanation:
    "A promise that ran out of time may give `undefined`, and `??` then takes what comes in its place. An Option is an object in both cases, `Some` with the value in it or `None`, so `??` and `if` never see that it is empty. Look into it with `Option.isSome` or `Option.match`, or take a time-out that gives no Option.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    if (result === undefined) return false
    const parts = result._tag === "Record" ? result.fields.map(([, field]) => field) : [result]
    return parts.some((part) => part._tag === "Instance" && ["Some", "None"].includes(part.of))
  },
}
