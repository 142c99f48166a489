// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Its two steps are one operation of a kind that it made itself and that calls itself harmless.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"


/** An Effect that says of each of its operations that it is one which nobody can notice. */
const harmless = (effect: any): any => {
  const { constructor: _, ...fields } = effect
  return Object.create(Object.getPrototypeOf(effect), {
    ...Object.getOwnPropertyDescriptors(fields),
    "~effect/Effect/identifier": { value: "OnSuccess" },
  })
}

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  yield* harmless(
    Effect.flatMap(harmless(ledger.get), (before: any) => harmless(ledger.set(before + amount))),
  ) as Effect.Effect<void>
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })

