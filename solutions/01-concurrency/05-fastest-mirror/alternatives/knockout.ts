import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const ask = (mirror: string) => Api.request(mirror, "1 second")

export const download = ([first = "", ...others]: ReadonlyArray<string>) =>
  others.reduce((race, mirror) => Effect.race(race, ask(mirror)), ask(first))
