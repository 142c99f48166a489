import type { Misconception } from "../../Misconception.ts"
import { secondOf } from "../../predictions.ts"

/** A release that is believed to run beside what comes next. */
export const closedInBackground: Misconception = {
  id: "closedInBackground",
  title: "You let the program go on while the list is still being closed.",
  explanation:
    "If a scope only gave the order to close, the next line could begin at once. But the end of a scope is a part of the work: `Effect.scoped` has ended when its last release has ended. So whoever waits for `count` waits for the closing of its list too.",
  recognise: ({ run }) => {
    const at = (message: string) => secondOf(run, message)
    return at("target opened") === 1 && at("list closed") === 2
  },
}
