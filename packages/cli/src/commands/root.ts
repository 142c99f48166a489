import * as Effect from "effect/Effect"
import { Command, Flag } from "effect/cli"

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

/** Gives a handler that grades nothing the workshop that was asked for, the progress and the screen. */
export const withWorkshop = Effect.fnUntraced(function* <A, E, R>(handler: Effect.Effect<A, E, R>) {
  const { workshop } = yield* root
  const { workshopLayer } = yield* Effect.promise(() => import("../workshopLayer.ts"))
  return yield* Effect.provide(handler, workshopLayer(workshop))
})

/** Gives a handler the same, and what grades. */
export const inWorkshop = <A, E, R>(handler: Effect.Effect<A, E, R>) =>
  Effect.promise(() => import("@fiberlings/grader")).pipe(
    Effect.flatMap(({ Grader }) => Effect.provide(handler, Grader.layer)),
    withWorkshop,
  )
