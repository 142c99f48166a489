import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.gen(function* () {
  // forkChild was interrupted when the program returned
  const fiber = yield* Effect.forkDetach(Api.request("report", "3 seconds"))
  yield* Api.request("login", "1 second")
  const customer = yield* Api.request("customer", "1 second")
  const report = yield* Fiber.join(fiber)
  return { customer, report }
})
