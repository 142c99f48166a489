import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** The promise is made when the Effect is made, and not when it is run. */
export const eagerPromise: Misconception = {
  id: "eagerPromise",
  title: "You sent the request before anybody ran the Effect.",
  explanation:
    "Were an Effect a promise, there would be no difference. But an Effect is a plan that may be run later, twice, or never, and calling the function sends the request right away: a second run finds the same promise with its old answer. Call it inside of the function that you give to `Effect.tryPromise`.",
  recognise: ({ run }) => {
    const [first] = calls(run, "Translator.translate")
    const slept = run.trace.events.find((event) => event._tag === "SleepEnded")
    return first !== undefined && slept !== undefined && first.startStep < slept.step
  },
}
