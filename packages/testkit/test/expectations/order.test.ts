import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { startsAfter, underWayTogether } from "../../src/index.ts"

const login = Api.request("login", "1 second")
const data = Api.request("data", "2 seconds")
const inARow = Effect.andThen(login, data)
const together = Effect.all([login, data], { concurrency: "unbounded" })

describe("startsAfter", () => {
  it.effect("holds when the earlier call has ended", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(inARow)
      assert.isTrue(startsAfter(run, "data", "login").holds)
    }),
  )
  it.effect("says when each was", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(together)
      const { holds, message } = startsAfter(run, "data", "login")
      assert.isFalse(holds)
      assert.strictEqual(
        message,
        "Expected data to be asked only after login had answered. Yours asked data at 0 ms, and login answered at 1 s.",
      )
    }),
  )
  it.effect("says what was never asked", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(login)
      const { holds, message } = startsAfter(run, "data", "login")
      assert.isFalse(holds)
      assert.include(message, "Yours never asked data.")
    }),
  )
})

describe("underWayTogether", () => {
  it.effect("holds when the calls overlap, whichever comes first", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(together)
      assert.isTrue(underWayTogether(run, "data", "login").holds)
      assert.isTrue(underWayTogether(run, "login", "data").holds)
    }),
  )
  it.effect("says which one waited for the other", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(inARow)
      const { holds, message } = underWayTogether(run, "data", "login")
      assert.isFalse(holds)
      assert.include(message, "Yours asked data only when login had ended.")
    }),
  )
  it.effect("does not hold when one was never asked", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(data)
      assert.isFalse(underWayTogether(run, "data", "login").holds)
    }),
  )
})
