import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const prepareMail = Effect.scoped(
  Effect.gen(function* () {
    const rendering = yield* Effect.forkScoped(Api.request("report", "3 seconds"))
    yield* Api.request("login", "1 second")
    const customer = yield* Api.request("customer", "1 second")
    return { customer, report: yield* Fiber.join(rendering) }
  }),
)
