import { Command, Flag } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { onDemand } from "../onDemand.ts"

/** The names of the renderers, which are not loaded for the help. */
export const formats = ["terminal", "html", "chrome-trace", "json"] as const

/** `fiberlings timeline`: what the fibers of an exercise did, as a picture, a page or data. */
export const timeline = Command.make(
  "timeline",
  {
    exercise: exerciseArgument,
    file: Flag.String("file").pipe(
      Flag.withDescription("Show this file in the exercise's place"),
      Flag.optional,
    ),
    check: Flag.Int("check").pipe(
      Flag.withDescription(
        "The check whose run to show, by its number; default: the first to fail",
      ),
      Flag.optional,
    ),
    format: Flag.Literals("format", formats).pipe(
      Flag.withDescription("How to show it"),
      Flag.withDefault("terminal"),
    ),
    out: Flag.String("out").pipe(
      Flag.withDescription("Write it to this file; an existing one is not overwritten"),
      Flag.optional,
    ),
  },
  onDemand(async () => (await import("../handlers/timeline.ts")).timeline),
).pipe(Command.withDescription("Show what your fibers did, in time"))
