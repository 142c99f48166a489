// Here, and in all that is loaded for `--help`, only the modules that are needed: each package's index
// loads all of them, and these have hundreds.
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import * as Effect from "effect/Effect"
import { exitCodeOf } from "./exitCodeOf.ts"
import { main } from "./main.ts"
import { quietPipe } from "./quietPipe.ts"

quietPipe()
let stoppedBy: NodeJS.Signals = "SIGINT"
process.once("SIGTERM", (signal) => {
  stoppedBy = signal
})
main(process.argv.slice(2)).pipe(
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain({
    disableErrorReporting: true,
    teardown: (exit, onExit) => onExit(exitCodeOf(exit, stoppedBy)),
  }),
)
