import { Effect, References } from "effect"
import { Host, simulate, type Strategy } from "../../src/index.ts"

/** Turns of the event loop without the millisecond that a timer takes: there are many runs. */
const quick: Host = {
  turn: Effect.callback<void>((resume) => {
    setImmediate(() => resume(Effect.void))
  }),
  pending: () => 0,
}

/** Lets simulations run fast and without printing what their programs log. */
export const quietly = <A, E, R>(effect: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
  effect.pipe(
    Effect.provideService(Host, quick),
    Effect.provideService(References.CurrentLoggers, new Set()),
  )

export const options = { seed: "42", maxSteps: 100 }

/** One run of a program: the Run as data and as JSON, and its schedule. */
export const recordOnce = Effect.fnUntraced(function* (
  program: Effect.Effect<unknown, unknown>,
  strategy: Strategy,
) {
  const { run, schedule } = yield* simulate(program, { ...options, strategy })
  return { json: JSON.stringify(run), run, schedule }
}, quietly)
