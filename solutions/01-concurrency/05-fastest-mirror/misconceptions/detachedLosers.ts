import { Api } from "@fiberlings/core"
import { Deferred, Effect } from "effect"

export const download = Effect.fn("download")(function* (mirrors: ReadonlyArray<string>) {
  const first = yield* Deferred.make<string>()
  for (const mirror of mirrors) {
    yield* Effect.forkDetach(
      Effect.flatMap(Api.request(mirror, "1 second"), (answer) => Deferred.succeed(first, answer)),
    )
  }
  return yield* Deferred.await(first)
})
