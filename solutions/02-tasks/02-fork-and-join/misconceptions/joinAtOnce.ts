import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.gen(function* () {
  const reportFiber = yield* Effect.forkChild(Api.request("report", "3 seconds"))
  const report = yield* Fiber.join(reportFiber)
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  return { customer, report }
})
