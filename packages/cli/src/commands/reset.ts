import { Command } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { onDemand } from "../onDemand.ts"

/** `fiberlings reset`: an exercise as it was in the beginning; the learner's version is kept. */
export const reset = Command.make(
  "reset",
  {
    exercise: exerciseArgument,
  },
  onDemand(async () => (await import("../handlers/reset.ts")).reset),
).pipe(Command.withDescription("Begin an exercise anew; your version is kept"))
