import type { Misconception } from "../../Misconception.ts"
import { keepsApart } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** A number read before a wait and used after it, as if it had waited too. */
export const staleAfterWait: Misconception = {
  id: "staleAfterWait",
  title: "You read a number, waited, and went by the old number afterwards.",
  explanation:
    "A variable keeps what was true when it was read. While your till waited, the other one went on and changed the stock, and then your old number was written over its sale. Whatever is read before a wait may be out of date after it. Take the piece in one step, with `getAndUpdate`, and wait before that step or after it.",
  recognise: ({ run, source }) =>
    !keepsApart(source) &&
    staleWrites(run).some(
      ({ read, write }) =>
        write.operation === "set" && (read.at < write.at || letsOthersInBetween(source)),
    ),
}

const letsOthersInBetween = (source: string): boolean =>
  /\.get\b(?:(?!\.set\b)[\s\S])*\byieldNow\b[\s\S]*\.set\b/.test(source)
