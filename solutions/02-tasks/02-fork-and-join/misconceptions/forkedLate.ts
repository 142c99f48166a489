import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.gen(function* () {
  yield* Api.request("login", "1 second")
  const fiber = yield* Effect.forkChild(Api.request("report", "3 seconds"))
  const customer = yield* Api.request("customer", "1 second")
  const report = yield* Fiber.join(fiber)
  return { customer, report }
})
