import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Effect } from "effect"
import { Command } from "effect/cli"
import { demo } from "./src/commands/demo.ts"
import { quietPipe } from "./src/quietPipe.ts"
if (process.env.NOQUIET === undefined) quietPipe()
Command.make("fiberlings").pipe(Command.withSubcommands([demo]), Command.run({ version: "0" }), Effect.provide(NodeServices.layer), NodeRuntime.runMain)
