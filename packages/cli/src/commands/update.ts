import { Command } from "effect/cli"
import { onDemand } from "../onDemand.ts"

/** `fiberlings update`: the newest version of the workshop, under the learner's own files. */
export const update = Command.make(
  "update",
  {},
  onDemand(async () => (await import("../update/update.ts")).update),
).pipe(Command.withDescription("Fetch the newest version; what you wrote is kept"))
