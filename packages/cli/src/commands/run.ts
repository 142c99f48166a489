import * as Effect from "effect/Effect"
import { Command, Flag } from "effect/cli"
import { exerciseArgument } from "../exerciseArgument.ts"
import { gradingAhead } from "../gradingAhead.ts"
import { onDemand } from "../onDemand.ts"

const runAll = onDemand(async () => (await import("../handlers/runAll.ts")).runAll)
const runOne = gradingAhead(async () => (await import("../handlers/run.ts")).run)

/** `fiberlings run`: grades one exercise, or all of them. */
export const run = Command.make(
  "run",
  {
    exercise: exerciseArgument,
    all: Flag.Boolean("all").pipe(
      Flag.withDescription(
        "Every exercise; what has not changed since the last time keeps its verdict",
      ),
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
  Effect.fnUntraced(function* (input) {
    if (input.all) yield* runAll(input)
    else yield* runOne(input)
  }),
).pipe(Command.withDescription("Grade an exercise, or all of them"))
