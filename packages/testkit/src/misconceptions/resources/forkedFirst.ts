import { resources } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { workersOutlivingConnection } from "../../workers.ts"

/** A worker that is forked into the scope before what it needs is opened there. */
export const forkedFirst: Misconception = {
  id: "forkedFirst",
  title: "You forked the worker before the connection was open, so the connection is closed first.",
  explanation:
    "The worker does wait for the connection, and while the session is open all is well. But a scope ends things in the reverse of the order in which they came into it: last in, first out. The worker came first, so it is stopped last, when its connection is closed already. Open first, and then fork what needs the open thing.",
  recognise: ({ run, source }) => {
    const [connection] = resources(run)
    return (
      /\bEffect\s*\.\s*fork(?:Scoped|In)\b|\bFiber(?:Handle|Set|Map)\b/.test(source) &&
      connection !== undefined &&
      workersOutlivingConnection(run).some(({ startStep }) => startStep < connection.opened)
    )
  },
}
