// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: The engine keeps what it knows of each fiber in a Map: this one calls every fiber's steps unnoticeable.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const { set } = Map.prototype
Map.prototype.set = function (this: Map<unknown, unknown>, key: unknown, value: any) {
  if (value !== null && typeof value === "object" && "isolated" in value) {
    Object.defineProperty(value, "isolated", { get: () => true, set: () => {} })
  }
  return set.call(this, key, value)
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
