// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It books nothing: it changes what the shared number answers from now on.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"


export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.gen(function* () {
    const before = yield* ledger.get
    const sum = amounts.reduce((total, amount) => total + amount, before)
    Object.assign(ledger, { get: Effect.succeed(sum) })
    yield* Effect.forEach(amounts, (amount) => Api.fetch(`receipt ${amount}`, "1 second"), {
      concurrency: "unbounded",
    })
  })

