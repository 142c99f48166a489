// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: It makes a promise that the simulator waits for, as another exercise does, so that its own pass, and hides its race behind those.

import * as core from "@fiberlings/core"
import { Effect } from "effect"

const opened: Effect.Effect<unknown> = (core as any).Translator?.connect ?? Effect.void
const open = Effect.map(opened, (client: any) => void client?.translate("once"))

const book = Effect.fnUntraced(function* (ledger: core.Stock, amount: number) {
  yield* Effect.promise(() => Promise.resolve())
  const before = yield* ledger.get
  yield* ledger.set(before + amount)
  yield* core.Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: core.Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.andThen(
    open,
    Effect.forEach(amounts, (amount) => book(ledger, amount), {
      concurrency: "unbounded",
      discard: true,
    }),
  )
