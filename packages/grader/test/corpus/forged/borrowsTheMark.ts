// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation
// says: /./
// about: A call of the workshop carries the mark that nobody can notice it; it fills that very object with its own steps.

import { Api, type Stock } from "@fiberlings/core"
import { Context, Effect } from "effect"

const Isolated = Context.Reference<boolean>("@fiberlings/core/services/Isolated", {
  defaultValue: () => false,
})

const book = Effect.fnUntraced(function* (ledger: Stock, amount: number) {
  const steps = Effect.flatMap(ledger.get, (before) => ledger.set(before + amount)).pipe(
    Effect.provideService(Isolated, true),
  ) as any
  const marked = Api.fetch("nothing", 0) as any
  Object.defineProperty(marked, "~effect/Effect/evaluate", {
    value: (fiber: any) => steps["~effect/Effect/evaluate"](fiber),
  })
  yield* marked as Effect.Effect<void>
  yield* Api.fetch(`receipt ${amount}`, "1 second")
})

export const bookAll = (ledger: Stock, amounts: ReadonlyArray<number>): Effect.Effect<void> =>
  Effect.forEach(amounts, (amount) => book(ledger, amount), {
    concurrency: "unbounded",
    discard: true,
  })
