import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const download = (mirrors: ReadonlyArray<string>) =>
  Effect.raceAllFirst(
    mirrors.map((mirror) => Effect.catch(Api.request(mirror, "1 second"), () => Effect.never)),
  )
