import { Effect } from "effect"

/**
 * Runs `effect` for as long as somebody reads what it prints: when the reader of standard output
 * has gone (`| head -3`), `effect` is interrupted, its clean-up runs, and that is a good ending.
 * What the clean-up still prints goes nowhere, provided that `quietPipe` was called.
 */
export const whileRead = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<void, E, R> =>
  Effect.raceFirst(Effect.asVoid(effect), readerGone)

const readerGone = Effect.callback<void>((resume) => {
  const onError = (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") resume(Effect.void)
  }
  process.stdout.on("error", onError)
  return Effect.sync(() => process.stdout.off("error", onError))
})
