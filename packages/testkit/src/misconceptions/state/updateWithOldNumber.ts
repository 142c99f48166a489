import type { Misconception } from "../../Misconception.ts"
import { keepsApart } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** `update` used like a `set`: with a number from an earlier read. */
export const updateWithOldNumber: Misconception = {
  id: "updateWithOldNumber",
  title: "You gave `update` a number that you had worked out before.",
  explanation:
    "`update` is one step, that is right: it hands your function the number of that very moment. But your function does not look at it. It answers with a number from an earlier read, and what the other till has sold since then is written over. Work out the new number from the parameter of the function.",
  recognise: ({ run, source }) =>
    !keepsApart(source) &&
    ignoresItsParameter(source) &&
    staleWrites(run).some(
      ({ read, write }) => write.operation !== "set" && write.after === read.after - 1,
    ),
}

/** A function is handed to `update` that has no parameter, or one that is marked as unused. */
export const ignoresItsParameter = (source: string): boolean =>
  /\.(?:update|getAndUpdate)\(\s*(?:\(\s*(?:_\w*\s*)?\)|_\w*)\s*=>/.test(source)
