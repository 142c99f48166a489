import { Argument } from "effect/cli"

/** How most commands are told which exercise is meant. */
export const exerciseArgument = Argument.String("exercise").pipe(
  Argument.withDescription("Name, number or part of a name; default: the current one"),
  Argument.optional,
)
