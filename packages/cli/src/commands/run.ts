import { Command, Flag } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { gradingAhead } from "../gradingAhead.ts"

/** `fiberlings run`: grades one exercise, or all of them. */
export const run = Command.make(
  "run",
  {
    exercise: exerciseArgument,
    all: Flag.Boolean("all").pipe(
      Flag.withDescription("Grade every exercise"),
      Flag.withDefault(false),
    ),
    file: Flag.String("file").pipe(
      Flag.withDescription("Grade this file in the exercise's place; changes nothing"),
      Flag.optional,
    ),
    json: Flag.Boolean("json").pipe(
      Flag.withDescription("Print the verdict as JSON"),
      Flag.withDefault(false),
    ),
  },
  gradingAhead(async () => (await import("../handlers/run.ts")).run),
).pipe(Command.withDescription("Grade an exercise, or all of them"))
