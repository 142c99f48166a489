import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: let no interruption come between the charge and its record.
export const pay = Effect.gen(function* () {
  yield* Api.request("confirm", "20 seconds")
  const receipt = yield* Api.request("charge", "1 second")
  yield* Api.request("record", "1 second")
  yield* Api.request("mail", "5 seconds")
  return receipt
})
