import { Host } from "@fiberlings/simulator"
import { Effect, Layer } from "effect"

// Taken before the submission is loaded: its code may replace the global ones.
const { setImmediate } = globalThis
const { getActiveResourcesInfo } = process

/** Node's event loop, for the simulator. */
export const nodeHost = Layer.succeed(Host, {
  turn: Effect.callback<void>((resume) => {
    setImmediate(() => resume(Effect.void))
  }),
  pending: () => getActiveResourcesInfo().filter((kind) => kind !== "Immediate").length,
})
