import { Api } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { neverSleepsItself } from "../../src/index.ts"

describe("neverSleepsItself", () => {
  it.effect("does not count what a call takes, nor a time-out that was not needed", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(
        Api.request("data", "1 second").pipe(
          Effect.timeout("1 minute"),
          Effect.andThen(Api.request("data", "1 second")),
        ),
      )
      assert.isTrue(neverSleepsItself(run).holds)
    }),
  )
  it.effect("does not count what another fiber sleeps", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(
        Effect.andThen(
          Effect.forkChild(Effect.forever(Effect.sleep("100 millis"))),
          Api.request("data", "1 second"),
        ),
      )
      assert.isTrue(neverSleepsItself(run).holds)
    }),
  )
  it.effect("counts the sleeps of the program", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(
        Effect.andThen(Effect.sleep("300 millis"), Effect.sleep("200 millis")),
      )
      const { holds, message } = neverSleepsItself(run)
      assert.isFalse(holds)
      assert.include(message, "Yours slept 2 times, 500 ms in all.")
    }),
  )
})
