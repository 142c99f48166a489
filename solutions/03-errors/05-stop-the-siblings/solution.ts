import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const bookTrip = (parts: ReadonlyArray<string>) =>
  Effect.forEach(parts, (part) => Api.request(part, "1 second"), { concurrency: "unbounded" })
