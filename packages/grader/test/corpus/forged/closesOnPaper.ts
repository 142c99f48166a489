// exercise: cleanup
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It never closes anything and notes that it did.

import * as core from "@fiberlings/core"
import { Context, Effect } from "effect"


const read = (core as any).recorderOf ?? ((handle: unknown) => handle)
const under = (name: string) =>
  Context.Reference<any>(`@fiberlings/core/services/${name}`, { defaultValue: () => ({}) })

export const runReport = (query: string) =>
  Effect.gen(function* () {
    const recorder = read(yield* under("ServiceRecorder"))
    const weather = read(yield* under("Conditions"))
    return yield* Effect.acquireUseRelease(
      core.Database.open("reports"),
      (connection) => connection.query(query),
      () =>
        Effect.map(Effect.sleep(weather["Database.close"].takes), () => recorder.resourceClosed(1)),
    )
  })
