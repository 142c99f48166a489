import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const chargeAndRecord = Effect.gen(function* () {
  const receipt = yield* Api.request("charge", "1 second")
  yield* Api.request("record", "1 second")
  return receipt
})

export const pay = Effect.gen(function* () {
  yield* Api.request("confirm", "20 seconds")
  const receipt = yield* Fiber.join(yield* Effect.forkDetach(chargeAndRecord))
  yield* Api.request("mail", "5 seconds")
  return receipt
})
