import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const download = (mirrors: ReadonlyArray<string>) =>
  Effect.firstSuccessOf(mirrors.map((mirror) => Api.request(mirror, "1 second")))
