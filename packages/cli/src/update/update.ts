import { Console, Effect, Option } from "effect"
import { inWorkshop } from "../commands/root.ts"
import { carryOut } from "./carryOut.ts"
import { checkCheckout, checkIdle, findUpdate } from "./findUpdate.ts"
import { Git } from "./Git.ts"
import { recover } from "./recover.ts"
import { updateLock } from "./updateLock.ts"

/**
 * The handler of `fiberlings update`. All of it is loaded before the new version arrives: a module
 * that was loaded afterwards would be the new one.
 */
export const update = Effect.fn(
  function* () {
    yield* checkCheckout
    const { nameWorker } = yield* updateLock
    yield* checkIdle
    yield* recover
    const { ahead, plan, upstream } = yield* findUpdate
    if (Option.isSome(plan)) return yield* carryOut(plan.value, nameWorker)
    const own = ahead === 0 ? "" : ` (and ${ahead} of your own)`
    yield* Console.log(`Nothing to update: you have all commits of ${upstream}${own}.`)
  },
  Effect.tapErrorTag("FetchFailed", ({ message }) => Console.error(message)),
  Effect.scoped,
  Effect.provide(Git.layer),
  inWorkshop,
)
