import { Grader, Workshop } from "@fiberlings/grader"
import { Effect, Layer, Option, Path } from "effect"
import { Command, Flag } from "effect/cli"
import { Progress } from "../Progress.ts"
import { Screen } from "../Screen.ts"

/** The command itself. Which workshop it works in is the same question for every subcommand. */
export const root = Command.make("fiberlings").pipe(
  Command.withSharedFlags({
    workshop: Flag.String("workshop").pipe(
      Flag.withDescription("A folder with exercises/ and solutions/ of its own, in place of ours"),
      Flag.optional,
    ),
  }),
  Command.withDescription("A workshop that teaches structured concurrency with Effect 4"),
)

const layer = (folder: string) =>
  Layer.mergeAll(Grader.layer, Progress.layer, Screen.layer).pipe(
    Layer.provideMerge(Workshop.layer(folder)),
  )

/** Gives a command's handler the workshop that was asked for, and what works on it. */
export const inWorkshop = Effect.fnUntraced(function* <A, E, R>(handler: Effect.Effect<A, E, R>) {
  const { workshop } = yield* root
  const path = yield* Path.Path
  const ours = yield* path.fromFileUrl(new URL("../../../..", import.meta.url))
  const folder = Option.match(workshop, { onNone: () => ours, onSome: path.resolve })
  return yield* Effect.provide(handler, layer(folder))
})
