import { Argument, Command, Flag } from "effect/cli"
import { onDemand } from "../onDemand.ts"

/** `fiberlings replay`: a failing run once more, beside the ordinary one of the same program. */
export const replay = Command.make(
  "replay",
  {
    token: Argument.String("token").pipe(
      Argument.withDescription("What stands below a failed check: 5.1:2_1-4_k3f9ab_9c1e04"),
    ),
    file: Flag.String("file").pipe(
      Flag.withDescription("The file that the token was made for, if it is not the exercise's own"),
      Flag.optional,
    ),
  },
  onDemand(async () => (await import("../handlers/replay.ts")).replay),
).pipe(Command.withDescription("Show a failing run again, beside the ordinary one"))
