// exercise: typed
// expects: failed | does-not-compile
// says: /expected error channel|expected an Effect|says nothing/
// needs: types
// about: A type that fits everything is no type.

import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const ask: any = (name: string) =>
  Api.request(name, "1 second").pipe(
    Effect.catchTag("RequestFailed", () => Effect.succeed("no answer")),
  )
