// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It blinds the search for schedules for as long as it lasts and puts everything back before anybody looks.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const { find } = Array.prototype
let quiet = 0
Array.prototype.find = function (this: Array<any>, ...given: [any]) {
  const found = find.apply(this, given)
  if (found?.holds !== false) return found
  quiet++
  queueMicrotask(() => {
    if (quiet > 100) Array.prototype.find = find as never
  })
  return undefined
} as never

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
