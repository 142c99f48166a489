import { Command, Flag } from "effect/cli"
import { onDemand } from "../onDemand.ts"

/** `fiberlings doctor`: whether everything works here, and what to do where it does not. */
export const doctor = Command.make(
  "doctor",
  { json: Flag.Boolean("json").pipe(Flag.withDescription("Print JSON"), Flag.withDefault(false)) },
  onDemand(async () => (await import("../handlers/doctor.ts")).doctor),
).pipe(Command.withDescription("Look whether everything works on this machine"))
