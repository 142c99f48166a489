// exercise: answer
// expects: uncontrolled
// says: /left the simulator/
// about: A runtime with layers of its own.

import { Effect, Layer, ManagedRuntime } from "effect"

const runtime = ManagedRuntime.make(Layer.empty)
export const answer = (n: number) => Effect.promise(() => runtime.runPromise(Effect.succeed(n * n + 1)))
