// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It takes the engine's hook out of its own fiber for two steps, and puts it back.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"


const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const { cache } = yield* Effect.withFiber((fiber) => Effect.succeed(fiber as any))
  const hook = cache.tracerContext
  cache.tracerContext = undefined
  const before = yield* ledger.get
  yield* ledger.set(before + amount)
  cache.tracerContext = hook
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })

