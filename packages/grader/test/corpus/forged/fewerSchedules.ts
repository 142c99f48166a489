// exercise: ledger
// expects: failed | crashed | does-not-compile | uncontrolled | protocol-violation | rejected
// says: /./
// about: It tells the checks to try no preemption, and without one its race hardly ever shows.

import { Api, type Stock } from "@fiberlings/core"
import { Effect } from "effect"

const { default: checks } = await import("./exercise.test.ts")
for (const check of checks as ReadonlyArray<any>) check.schedules = { preemptions: 0 }

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
