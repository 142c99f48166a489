import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { lockingOf } from "../../sharing.ts"
import { staleWrites } from "../../stockSteps.ts"
import { ignoresItsParameter } from "./updateWithOldNumber.ts"

/** A decision taken in one step and carried out in another: check, then act. */
export const checkedThenUpdated: Misconception = {
  id: "checkedThenUpdated",
  title: "You looked whether a piece is left, and took it in a second step.",
  explanation:
    "`update` is one step, so nothing gets lost between its own read and its own write. But you decided before it, by a number that the other till could still change: both saw the last piece, and both took it. Looking and taking have to be the same step. `getAndUpdate` answers with the number as it was when it took: decide by that.",
  recognise: ({ run, source }) =>
    !lockingOf(source).both &&
    !ignoresItsParameter(source) &&
    staleWrites(run).some(
      ({ read, write }) =>
        write.operation !== "set" &&
        read.after > 0 &&
        write.before <= 0 &&
        calls(run, "Api.fetch").some(
          (call) => call.fiber === write.fiber && call.startStep > read.step,
        ),
    ),
}
