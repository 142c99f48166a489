import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

const exporting = Api.request("export", "6 seconds").pipe(Effect.onInterrupt(() => removeHalfFile))

const window = Effect.scoped(
  Effect.andThen(Effect.forkScoped(exporting), Api.fetch("window", "2 seconds")),
)

export const exportWindow = Effect.andThen(window, Api.fetch("free space", "1 second"))
