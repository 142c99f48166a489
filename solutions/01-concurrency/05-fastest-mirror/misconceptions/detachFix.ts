import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect, Fiber, Queue, Result } from "effect"

export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  const outcomes = yield* Queue.unbounded<Result.Result<string, RequestFailed>>()
  const fibers = yield* Effect.forEach(mirrors, (mirror) =>
    Api.request(mirror, "1 second").pipe(
      Effect.result,
      Effect.flatMap((outcome) => Queue.offer(outcomes, outcome)),
      Effect.forkDetach,
    ),
  )
  let outcome = yield* Queue.take(outcomes)
  for (let seen = 1; Result.isFailure(outcome) && seen < mirrors.length; seen++) {
    outcome = yield* Queue.take(outcomes)
  }
  yield* Fiber.interruptAll(fibers)
  return yield* Effect.fromResult(outcome)
})
