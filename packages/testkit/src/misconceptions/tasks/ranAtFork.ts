import type { Misconception } from "../../Misconception.ts"
import { placeOf, secondOf } from "../../predictions.ts"

/** The child foretold to have its turn before its parent's next line. */
export const ranAtFork: Misconception = {
  id: "ranAtFork",
  title: "You let the child begin at the line that forks it.",
  explanation:
    "An async function runs at once, up to its first `await`. A forked fiber is only put in line: it begins when its parent first waits, or yields. Until then the parent goes on, and its next message comes first.",
  recognise: ({ run }) => {
    const begun = placeOf(run, "receipt begun")
    return begun !== -1 && begun < placeOf(run, "order taken") && secondOf(run, "order taken") === 0
  },
}
