// `demo` as a program of its own, for the tests that need a process.
import { NodeRuntime, NodeServices } from "@effect/platform-node"
import { Effect } from "effect"
import { Command } from "effect/cli"
import { demo } from "../src/commands/demo.ts"
import { quietPipe } from "../src/quietPipe.ts"

quietPipe()
demo.pipe(Command.run({ version: "test" }), Effect.provide(NodeServices.layer), NodeRuntime.runMain)
