import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const bookTrip = (parts: ReadonlyArray<string>) =>
  Effect.raceAll(parts.map((part) => Api.request(part, "1 second")))
