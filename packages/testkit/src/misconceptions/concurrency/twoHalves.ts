import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A list cut into two parts, each of which is worked off for itself. */
export const twoHalves: Misconception = {
  id: "twoHalves",
  title: "You shared the list out beforehand, and one half was done before the other.",
  explanation:
    "Two halves are two at a time, as long as both take equally long. Nobody knows that beforehand: here one half ended early, and its place stayed empty while the other still had calls to begin. Let both places take from the same list: that is `Effect.forEach` over the whole of it, with a number as `concurrency`.",
  recognise: ({ run }) => {
    const some = calls(run)
    const workers = [...new Set(some.map((call) => call.fiber))].map((fiber) =>
      some.filter((call) => call.fiber === fiber),
    )
    const [one = [], other = []] = workers
    const isDoneFirst = (mine: typeof some, others: typeof some) =>
      others.some((call) => mine.every((done) => done.endStep < call.startStep))
    return (
      workers.length === 2 &&
      one.length > 1 &&
      other.length > 1 &&
      one[0]?.start === other[0]?.start &&
      (isDoneFirst(one, other) || isDoneFirst(other, one))
    )
  },
}
