import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { neverEnds } from "../../neverEnds.ts"

/** `Effect.race` with something that never ends: a failure waits for the other one's success. */
export const raceNeverFails: Misconception = {
  id: "raceNeverFails",
  title: "You let the work race with something that never ends, and a failure does not end a race.",
  explanation:
    "`Effect.race` waits for the first _success_. That is right where one of several ways is enough. Here the work failed, and the race goes on, in the hope that the endless work will succeed. `Effect.raceFirst` ends with whatever comes first, a failure too; a scope around both does without a race.",
  recognise: ({ run, source }) =>
    neverEnds(run) &&
    /\bEffect\.race(All)?\b/.test(source) &&
    calls(run).some((call) => call.outcome === "failure" || call.outcome === "defect"),
}
