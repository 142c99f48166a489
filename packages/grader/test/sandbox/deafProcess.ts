/** Has the layers' service open, gets the signal that opens Node's debugger, says whether it did. */
import { url } from "node:inspector"
import { NodeServices } from "@effect/platform-node"
import { Effect, Layer } from "effect"
import { Sandbox } from "../../src/sandbox/Sandbox.ts"

// A handler of signals alone keeps no process going.
setInterval(() => {}, 1000)

await Effect.runPromise(
  Effect.gen(function* () {
    yield* Sandbox
    process.kill(process.pid, "SIGUSR1")
    // Sent after it and heard after it.
    yield* Effect.callback<void>((resume) => {
      process.once("SIGUSR2", () => resume(Effect.void))
      process.kill(process.pid, "SIGUSR2")
    })
    console.log(url() ?? "no debugger")
  }).pipe(Effect.provide(Sandbox.layer.pipe(Layer.provide(NodeServices.layer)))),
)
process.exit(0)
