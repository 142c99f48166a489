// exercise: typed
// expects: failed | does-not-compile
// says: /expected error channel|RequestFailed/
// needs: types
// about: It does what it should and claims to fail: the type says something else than the program.

import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect } from "effect"

export const ask = (name: string): Effect.Effect<string, RequestFailed> =>
  Api.request(name, "1 second").pipe(
    Effect.catchTag("RequestFailed", () => Effect.succeed("no answer")),
  )
