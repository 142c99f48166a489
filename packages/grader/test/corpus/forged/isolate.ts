// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The workshop exports the mark that its services put on themselves; it puts it on its own steps.

import { Api, type Stock } from "@fiberlings/core"
import * as core from "@fiberlings/core"
import { Effect } from "effect"


const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  yield* (core as any).isolate(
    Effect.flatMap(ledger.get, (before) => ledger.set(before + amount)),
  ) as Effect.Effect<void>
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })

