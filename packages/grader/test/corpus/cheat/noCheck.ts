// exercise: typed
// expects: failed | does-not-compile
// says: /expected error channel|RequestFailed/
// needs: types
// about: It switches the type checker off for itself; the checks are another file.
// @ts-nocheck

import { Api, type RequestFailed } from "@fiberlings/core"
import { Effect } from "effect"

export const ask = (name: string): Effect.Effect<string, RequestFailed> =>
  Api.request(name, "1 second").pipe(
    Effect.catchTag("RequestFailed", () => Effect.succeed("no answer")),
  )
