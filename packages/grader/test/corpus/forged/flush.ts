// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It calls the dispatcher of the engine from inside of a step, so that whole turns of others happen unseen.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const fiber = yield* Effect.withFiber((self) => Effect.succeed(self as any))
  const before = yield* ledger.get
  fiber.cache.scheduler.makeDispatcher().flush()
  yield* ledger.set(before + amount)
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })
