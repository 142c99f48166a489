// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: Under a tracer of its own the engine does not see its steps, and cannot come between them.

import { Api, type Stock } from "@fiberlings/core"
import { Effect, Tracer } from "effect"


const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  yield* Effect.flatMap(ledger.get, (before) => ledger.set(before + amount)).pipe(
    Effect.provideService(Tracer.Tracer, Tracer.nativeTracer),
  )
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })

