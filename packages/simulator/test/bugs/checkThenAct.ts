import { Effect, Ref } from "effect"
import type { KnownBug } from "./KnownBug.ts"
import { succeedsWith } from "./succeedsWith.ts"

const twoWithdrawals = (withdraw: (balance: Ref.Ref<number>) => Effect.Effect<void>) =>
  Effect.gen(function* () {
    const balance = yield* Ref.make(100)
    yield* Effect.all([withdraw(balance), withdraw(balance)], { concurrency: "unbounded" })
    return yield* Ref.get(balance)
  })

export const checkThenAct: KnownBug = {
  name: "checkThenAct",
  about: "Two fibers each see that the account holds 80, and both take it.",
  wrong: twoWithdrawals((balance) =>
    Effect.gen(function* () {
      const enough = (yield* Ref.get(balance)) >= 80
      if (enough) yield* Ref.update(balance, (now) => now - 80)
    }),
  ),
  right: twoWithdrawals((balance) => Ref.update(balance, (now) => (now >= 80 ? now - 80 : now))),
  holds: succeedsWith(20),
  defaultRunPasses: true,
  fibers: 3,
}
