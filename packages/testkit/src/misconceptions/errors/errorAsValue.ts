import { calls } from "@fiberlings/core"
import { resultOf } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A success that holds the bad news: null, false, a text, an object with a field for it. */
export const errorAsValue: Misconception = {
  id: "errorAsValue",
  title: "You answered with a value that says what is wrong, and so you succeeded.",
  explanation:
    "Where a function can do nothing but return, its caller has to look at the answer, and nothing reminds them. An Effect has a second way out: when it fails, the lines after it are not reached, and its type says how it may fail until somebody handles it. Fail with an error: `return yield*` runs it.",
  recognise: ({ run }) => {
    const result = resultOf(run)
    const plain = ["Undefined", "Null", "Boolean", "Number", "String", "Record"]
    return result !== undefined && calls(run).length === 0 && plain.includes(result._tag)
  },
}
