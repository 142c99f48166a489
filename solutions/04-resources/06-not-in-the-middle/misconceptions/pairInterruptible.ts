import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const pay = Effect.gen(function* () {
  yield* Api.request("confirm", "20 seconds")
  const receipt = yield* Api.request("charge", "1 second").pipe(
    Effect.tap(() => Api.request("record", "1 second")),
  )
  yield* Api.request("mail", "5 seconds")
  return receipt
})
