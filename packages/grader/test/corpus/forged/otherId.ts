// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It hands its two steps to the engine's own hook under the name of another fiber.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

let first: number | undefined
const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  const own = fiber.id
  first ??= own
  fiber.id = first
  const before = yield* ledger.get
  yield* ledger.set(before + amount)
  fiber.id = own
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })
