import { calls } from "@fiberlings/core"
import { effectNames } from "../../effectCalls.ts"
import { interrupted } from "../../expectations/exits.ts"
import type { Misconception } from "../../Misconception.ts"

/** A race between the work and a worker that never ends, so that the one stops the other. */
export const racedWorker: Misconception = {
  id: "racedWorker",
  title: "You race the work against the worker, and an interruption stops both at once.",
  explanation:
    "As long as the work ends by itself, a race is a neat way to stop the worker after it. But an interruption from outside reaches all who race at the same moment: the worker stopped while the transaction still had to be ended. A scope ends one after the other: fork the worker into it, before what needs the worker.",
  recognise: ({ run, source }) => {
    const ends = calls(run).filter(({ service }) =>
      ["Database.commit", "Database.rollback"].includes(service),
    )
    return (
      interrupted(run).holds &&
      ["race", "raceFirst"].some((name) => effectNames(source).has(name)) &&
      ends.length === 1 &&
      ends[0]?.outcome === "success" &&
      calls(run, "Database.query").some((query) => query.outcome === "interrupt") &&
      calls(run, "Database.query").every((query) => query.startStep < (ends[0]?.startStep ?? 0))
    )
  },
}
