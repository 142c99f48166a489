// Not from the package's index, which loads 750 modules more: all its clients and servers.
import * as NodeRuntime from "@effect/platform-node/NodeRuntime"
import * as NodeServices from "@effect/platform-node/NodeServices"
import { Effect } from "effect"
import { exitCodeOf } from "./exitCodeOf.ts"
import { main } from "./main.ts"
import { quietPipe } from "./quietPipe.ts"

quietPipe()
main(process.argv.slice(2)).pipe(
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain({
    disableErrorReporting: true,
    teardown: (exit, onExit) => onExit(exitCodeOf(exit)),
  }),
)
