import { Command } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { onDemand } from "../onDemand.ts"

/** `fiberlings hint`: the next hint of an exercise; the last one again when all were read. */
export const hint = Command.make(
  "hint",
  {
    exercise: exerciseArgument,
  },
  onDemand(async () => (await import("../handlers/hint.ts")).hint),
).pipe(Command.withDescription("Show the next hint"))
