// exercise: ledger
// expects: failed
// says: /Under another schedule[\s\S]*Expected the result/
// about: Reading and writing are two steps: right in nearly every order.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

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
