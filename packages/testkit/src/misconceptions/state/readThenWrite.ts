import type { Misconception } from "../../Misconception.ts"
import { isUninterruptibleTogether, keepsApart } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"

/** Reading and writing back taken for one step, because nothing stands between the two. */
export const readThenWrite: Misconception = {
  id: "readThenWrite",
  title: "You read the number and wrote it back in two steps.",
  explanation:
    "In plain JavaScript nothing comes between two lines, so a number that was just read is still true. Between two `yield*` another fiber may get a turn, though neither waits for anything: here both tills read the same number, and so both wrote the same number back. Mostly nobody comes in between, which is why such a loss shows so rarely. `update` and `getAndUpdate` read and write in one step.",
  recognise: ({ run, source }) =>
    staleWrites(run).some(({ read, write }) => write.operation === "set" && read.at === write.at) &&
    !keepsApart(source) &&
    !isUninterruptibleTogether(source) &&
    !/\b(?:yieldNow|sleep)\b/.test(source),
}
