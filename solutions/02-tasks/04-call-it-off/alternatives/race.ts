import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const removeHalfFile = Api.fetch("clean-up", "1 second")

const exporting = Api.request("export", "6 seconds").pipe(
  Effect.onInterrupt(() => removeHalfFile),
  Effect.exit,
)

// The export may end before the window does; the window stays open all the same.
const window = Effect.raceFirst(
  Effect.andThen(exporting, Effect.never),
  Api.fetch("window", "2 seconds"),
)

export const exportWindow = Effect.andThen(window, Api.fetch("free space", "1 second"))
