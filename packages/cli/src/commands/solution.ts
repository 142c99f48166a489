import { Command, Flag } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { onDemand } from "../onDemand.ts"

/** `fiberlings solution`: the reference solution and why it is right; `--run` shows it at work. */
export const solution = Command.make(
  "solution",
  {
    exercise: exerciseArgument,
    run: Flag.Boolean("run").pipe(
      Flag.withDescription("Run it, and show what its fibers did"),
      Flag.withDefault(false),
    ),
  },
  onDemand(async () => (await import("../handlers/solution.ts")).solution),
).pipe(Command.withDescription("Show the reference solution and why it is right"))
