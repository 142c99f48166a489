import type { Misconception } from "../../Misconception.ts"
import { wrongMessage } from "../../predictions.ts"

/** A fork inside a time-out foretold to be the program's own child. */
export const childOfTimeOut: Misconception = {
  id: "childOfTimeOut",
  title: "You let the mails be done, though they were forked inside of a time-out.",
  explanation:
    "In a plain call they would be the program's own child. But a time-out runs its Effect in a fiber of its own, and there the fork is all that is done: this fiber ends at once, and the mails with it. A fork that shall live on has to stand outside of the time-out.",
  recognise: ({ run }) => wrongMessage(run) === "mails done",
}
