import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: ask all mirrors at the same time, and take the first answer.
export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  const [first = ""] = mirrors
  return yield* Api.request(first, "1 second")
})
