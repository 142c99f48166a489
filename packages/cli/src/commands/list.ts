import { Command, Flag } from "effect/cli"
import { onDemand } from "../onDemand.ts"

/** `fiberlings list`: every exercise, and which ones are solved. */
export const list = Command.make(
  "list",
  { json: Flag.Boolean("json").pipe(Flag.withDescription("Print JSON"), Flag.withDefault(false)) },
  onDemand(async () => (await import("../handlers/list.ts")).list),
).pipe(Command.withDescription("List the exercises and what is solved"))
