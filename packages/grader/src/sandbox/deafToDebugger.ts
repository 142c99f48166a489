import { Effect } from "effect"

const ignore = (): void => {}

/**
 * While the scope is open, SIGUSR1 does not open Node's debugger in this process. Node's permission
 * model lets a program signal the process that started it and connect to the port that opens, and
 * whoever is connected to it runs code here, outside of every layer (tried with Node 22 and 24).
 */
export const deafToDebugger = Effect.acquireRelease(
  Effect.sync(() => {
    if (process.platform !== "win32") process.on("SIGUSR1", ignore)
  }),
  () => Effect.sync(() => void process.off("SIGUSR1", ignore)),
)
