// exercise: typed
// expects: failed | does-not-compile
// says: /./
// needs: types
// about: It declares the workshop's types anew, so that every one of them is right.

import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect } from "effect"

declare module "@fiberlings/testkit" {
  export type ErrorChannelIs<_Export, _Expected> = true
}
declare module "@fiberlings/core" {
  interface RequestFailed {
    readonly never: never
  }
}

export const ask = (name: string): Effect.Effect<string, RequestFailed> =>
  Api.request(name, "1 second").pipe(
    Effect.catchTag("RequestFailed", () => Effect.succeed("no answer")),
  )
