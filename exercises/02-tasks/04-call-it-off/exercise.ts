import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// What a stopped export leaves behind has to be removed.
export const removeHalfFile = Api.fetch("clean-up", "1 second")

// TODO: when the window has been closed, call the export off, and remove its half file. Only then
// ask for the free space.
export const exportWindow = Effect.gen(function* () {
  yield* Effect.forkChild(Api.request("export", "6 seconds"))
  yield* Api.fetch("window", "2 seconds")
  return yield* Api.fetch("free space", "1 second")
})
