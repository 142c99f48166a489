import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const pay = Api.request("confirm", "20 seconds").pipe(
  Effect.andThen(
    Api.request("charge", "1 second").pipe(
      Effect.tap(Api.request("record", "1 second")),
      Effect.uninterruptible,
    ),
  ),
  Effect.tap(Api.request("mail", "5 seconds")),
)
