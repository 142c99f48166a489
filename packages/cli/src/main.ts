import * as Console from "effect/Console"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { CliConfig, CliOutput, Command, GlobalFlag } from "effect/cli"
import { cli } from "./Cli.ts"
import { reportFault } from "./reportFault.ts"

/** Wrong arguments: what is wrong and where to look it up, not the whole help. */
const presenter = CliOutput.layerPresenter({
  present: (event) =>
    event._tag === "InvalidInvocation"
      ? Console.error(
          [
            ...event.errors.map((error) => error.message),
            `What there is: ${event.commandPath.join(" ")} --help`,
          ].join("\n"),
        )
      : CliOutput.defaultPresenter.present(event),
})

const config = CliConfig.layer({
  builtIns: [GlobalFlag.Help, GlobalFlag.Version, GlobalFlag.Completions],
})

/** Runs the command with these arguments; in a test too. */
export const main = (args: ReadonlyArray<string>) =>
  Command.runWith(cli, { version: "0.1.0" })(args).pipe(
    Effect.tapCause(reportFault),
    Effect.provide(Layer.merge(presenter, config)),
  )
