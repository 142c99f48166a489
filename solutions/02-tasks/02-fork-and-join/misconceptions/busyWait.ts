import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.gen(function* () {
  const fiber = yield* Effect.forkChild(Api.request("report", "3 seconds"))
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  while (fiber.pollUnsafe() === undefined) {
    yield* Effect.sleep("100 millis")
  }
  const report = yield* Fiber.join(fiber)
  return { customer, report }
})
