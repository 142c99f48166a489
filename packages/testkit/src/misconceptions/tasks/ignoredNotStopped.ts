import { calls } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { outdated } from "../../replaced.ts"

/** The answer to older work is thrown away; the work itself goes on. */
export const ignoredNotStopped: Misconception = {
  id: "ignoredNotStopped",
  title: "You ignored the older answer, but let the older work go on.",
  explanation:
    "With promises that is often all one can do: a promise cannot be stopped. A fiber can. The work that nobody wants any more still keeps the server busy, and with each new letter there is more of it. Interrupt the older fiber when the newer work begins: `FiberMap.run` does both.",
  recognise: ({ run, source }) => {
    const older = outdated(run)
    const shown = (subject: string) =>
      calls(run).some((call) => call.subject.endsWith(` ${subject}`))
    return (
      older.length > 0 &&
      older.every((call) => call.outcome === "success" && !shown(call.subject)) &&
      !/\bFiber(Map|Handle)\b|\bFiber\.interrupt/.test(source)
    )
  },
}
