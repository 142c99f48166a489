import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  const [first = ""] = yield* Effect.forEach(mirrors, (mirror) => Api.request(mirror, "1 second"), {
    concurrency: "unbounded",
  })
  return first
})
