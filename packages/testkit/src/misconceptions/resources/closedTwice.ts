import { resources } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** One more close, to be on the safe side. */
export const closedTwice: Misconception = {
  id: "closedTwice",
  title: "You close the connection in two places, and both were reached.",
  explanation:
    "A second close looks like the safe side. But whoever closes gives the connection back: after that it may already be somebody else's, and many drivers answer with an error. Choose one place that is reached on every way out, and leave the closing to that place alone.",
  recognise: ({ run }) => resources(run).some((resource) => resource.closed.length > 1),
}
