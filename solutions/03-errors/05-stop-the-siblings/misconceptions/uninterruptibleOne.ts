import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const bookTrip = (parts: ReadonlyArray<string>) =>
  Effect.forEach(
    parts,
    (part, index) => {
      const call = Api.request(part, "1 second")
      return index === 0 ? Effect.uninterruptible(call) : call
    },
    { concurrency: "unbounded" },
  )
