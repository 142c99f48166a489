import { Argument, Command, Flag } from "effect/cli"
import { gradingAhead } from "../gradingAhead.ts"

/**
 * `fiberlings start`: the watch screen. Without a terminal (a pipe, CI) it prints the overview and
 * grades the current exercise once; that it has not passed yet is no error then.
 */
export const start = Command.make(
  "start",
  {
    exercise: Argument.String("exercise").pipe(
      Argument.withDescription("Where to begin; default: where you left off"),
      Argument.optional,
    ),
    path: Flag.Literals("path", ["star", "all"]).pipe(
      Flag.withDescription("star: the short path, the exercises with a ★; all: every exercise"),
      Flag.optional,
    ),
  },
  gradingAhead(async () => (await import("../handlers/start.ts")).start),
).pipe(Command.withDescription("Open the workshop: brief, verdict at every save"))
