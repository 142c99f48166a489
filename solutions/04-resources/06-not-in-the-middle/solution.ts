import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const chargeAndRecord = Effect.gen(function* () {
  const receipt = yield* Api.request("charge", "1 second")
  yield* Api.request("record", "1 second")
  return receipt
}).pipe(Effect.uninterruptible)

export const pay = Effect.gen(function* () {
  yield* Api.request("confirm", "20 seconds")
  const receipt = yield* chargeAndRecord
  yield* Api.request("mail", "5 seconds")
  return receipt
})
