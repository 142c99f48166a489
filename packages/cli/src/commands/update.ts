import { Command } from "effect/cli"
import { update as handler } from "../update/update.ts"

/** `fiberlings update`: the newest version of the workshop, under the learner's own files. */
export const update = Command.make("update", {}, handler).pipe(
  Command.withDescription("Fetch the newest version; what you wrote is kept"),
)
