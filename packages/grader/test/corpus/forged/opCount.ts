// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Every operation of its fibers says that it is the first one of its turn, where nobody may come in between.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  Object.defineProperty(fiber, "currentOpCount", { get: () => 1, set: () => {} })
  const before = yield* ledger.get
  yield* ledger.set(before + amount)
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })
