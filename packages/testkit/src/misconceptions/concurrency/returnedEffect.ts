import type { Value } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A description in the place of a result. */
export const returnedEffect: Misconception = {
  id: "returnedEffect",
  title: "You gave back an Effect where its result was wanted.",
  explanation:
    "An async function that returns a promise waits for it, so that its caller gets the result. A generator hands back what it returns as it stands, and an Effect in there is still a description that nobody has run. Put `yield*` before the call: that runs it and gives you its result.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    return result !== undefined && holdsEffect(result)
  },
}

const holdsEffect = (value: Value): boolean => {
  switch (value._tag) {
    case "Opaque":
      return value.what === "an Effect that did not run"
    case "Record":
    case "Instance":
      return value.fields.some(([, field]) => holdsEffect(field))
    case "Array":
      return value.items.some(holdsEffect)
    default:
      return false
  }
}
