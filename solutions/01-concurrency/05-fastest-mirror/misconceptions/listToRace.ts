import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  return yield* Effect.race(mirrors.map((mirror) => Api.request(mirror, "1 second")))
})
