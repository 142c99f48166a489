// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The search for schedules asks Array.find what is broken: it is told that nothing is.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

Array.prototype.find = () => undefined

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const before = yield* ledger.get
  yield* ledger.set(before + amount)
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })
