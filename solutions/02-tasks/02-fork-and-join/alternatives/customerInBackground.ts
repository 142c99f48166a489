import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.gen(function* () {
  const loading = yield* Effect.forkChild(
    Effect.andThen(Api.request("login", "1 second"), Api.request("customer", "1 second")),
  )
  const report = yield* Api.request("report", "3 seconds")
  return { customer: yield* Fiber.join(loading), report }
})
