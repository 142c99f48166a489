import { calls, fibers } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** `Effect.race` with a sleep that fails, taken for a time-out. */
export const raceThenFail: Misconception = {
  id: "raceThenFail",
  title: "You let the call race with a failure, and a race takes no notice of failures.",
  explanation:
    "`Promise.race` settles with whoever is first, so a timer that rejects ends it. `Effect.race` is won by the first _success_: your timer failed when its time was up, and the race went on with the late call. A limit for an Effect is a time-out: look for the functions whose name begins with `timeout`.",
  recognise: ({ run, source }) =>
    /\bEffect\.race(All)?\b/.test(source) &&
    ownSleeps(run).some(
      (sleep) =>
        sleep.slept &&
        fibers(run).some(
          (timer) =>
            timer.fiber === sleep.fiber &&
            timer.outcome === "failure" &&
            calls(run).every((call) => call.fiber !== timer.fiber) &&
            calls(run).some(
              (call) => call.startStep < timer.endStep && call.endStep > timer.endStep,
            ),
        ),
    ),
}
