// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It claims that no other fiber can notice its steps, as the workshop's own services do.

import { Api, type Stock } from "@fiberlings/core"
import { Context, Effect } from "effect"


const Isolated = Context.Reference<boolean>("@fiberlings/core/services/Isolated", {
  defaultValue: () => false,
})

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  yield* Effect.flatMap(ledger.get, (before) => ledger.set(before + amount)).pipe(
    Effect.provideService(Isolated, true),
  )
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })

