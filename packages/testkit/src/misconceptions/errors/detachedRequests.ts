import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import type { Misconception } from "../../Misconception.ts"

/** Requests in detached fibers, which nobody stops when the one that waits has ended. */
export const detachedRequests: Misconception = {
  id: "detachedRequests",
  title: "You detached the requests, and they went on when nobody waited any more.",
  explanation:
    "A detached fiber is right for work that shall outlive everything around it. It has neither a parent nor a scope: when the Effect that joins it fails or is interrupted, the fiber goes on, and so does the request. Here nothing has to be detached: an Effect that you `yield*` is stopped with your fiber, and `Effect.forEach` stops the fibers that it has made.",
  recognise: ({ run, source }) =>
    run.ending._tag === "Completed" &&
    run.ending.exit._tag === "Failure" &&
    effectNames(source).has("forkDetach") &&
    calls(run, "Translator.translate").some(
      ({ outcome }) => outcome === "success" || outcome === undefined,
    ),
}
