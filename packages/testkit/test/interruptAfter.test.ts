import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { interruptAfter, interrupted, noLeaks, succeedsWith } from "../src/index.ts"

describe("interruptAfter", () => {
  it.effect("interrupts a program that is still at work, and waits for its clean-up", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(
        Effect.never.pipe(Effect.ensuring(Effect.sleep(50)), interruptAfter(200)),
      )
      assert.isTrue(interrupted(run).holds)
      assert.strictEqual(run.elapsed, 250)
    }),
  )
  it.effect("leaves a program alone that has ended before", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(Effect.succeed("done").pipe(interruptAfter(200)))
      assert.isTrue(succeedsWith(run, "done").holds)
    }),
  )
  it.effect("shows what a program leaves running", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(
        Effect.andThen(Effect.forkDetach(Effect.never), Effect.never).pipe(interruptAfter(200)),
      )
      assert.isFalse(noLeaks(run).holds)
    }),
  )
})
