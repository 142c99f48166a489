import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect, Exit, Queue } from "effect"

/** Every mirror puts what came of it into a queue; nothing outlives the scope. */
export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  const outcomes = yield* Queue.unbounded<Exit.Exit<string, RequestFailed>>()
  yield* Effect.forEach(mirrors, (mirror) =>
    Api.request(mirror, "1 second").pipe(
      Effect.exit,
      Effect.flatMap((outcome) => Queue.offer(outcomes, outcome)),
      Effect.forkScoped,
    ),
  )
  let outcome = yield* Queue.take(outcomes)
  for (let seen = 1; Exit.isFailure(outcome) && seen < mirrors.length; seen++) {
    outcome = yield* Queue.take(outcomes)
  }
  return yield* outcome
}, Effect.scoped)
