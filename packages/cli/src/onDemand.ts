import * as Effect from "effect/Effect"

/**
 * A command's handler that is loaded when the command runs. The help, and every other command, does
 * without it: to load all of them took longer than most of them take.
 */
export const onDemand =
  <Input, A, E, R>(load: () => Promise<(input: Input) => Effect.Effect<A, E, R>>) =>
  (input: Input): Effect.Effect<A, E, R> =>
    Effect.flatMap(Effect.promise(load), (handle) => handle(input))
