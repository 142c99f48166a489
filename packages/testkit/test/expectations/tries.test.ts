import { Geocoder, withConditions } from "@fiberlings/core"
import { simulate } from "@fiberlings/simulator"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Schedule } from "effect"
import { endsAsInterrupted, triesWithPauses } from "../../src/index.ts"

const program = Geocoder.locate("Quay 1").pipe(
  Effect.retry({ schedule: Schedule.exponential("200 millis"), times: 2 }),
  withConditions({ "Quay 1": { outcome: "fails" } }),
)

describe("triesWithPauses", () => {
  it.effect("holds for exactly these pauses, and says which there were", () =>
    Effect.gen(function* () {
      const { run } = yield* simulate(program)
      assert.isTrue(triesWithPauses(run, "Geocoder.locate", [200, 400]).holds)
      const { holds, message } = triesWithPauses(run, "Geocoder.locate", [200])
      assert.isFalse(holds)
      assert.strictEqual(
        message,
        "Expected 2 tries with a pause of 200 ms. Yours made 3 tries with pauses of 200 ms, 400 ms.",
      )
    }),
  )
})

describe("endsAsInterrupted", () => {
  it.effect("does not hold for a program that goes on", () =>
    Effect.gen(function* () {
      const { operations, run } = yield* simulate(program)
      assert.isTrue(endsAsInterrupted(run).holds)
      const interruptAt = operations - 2
      const cut = yield* simulate(program, { interruptAt })
      assert.isTrue(endsAsInterrupted(cut.run).holds)
      const protectedProgram = Effect.uninterruptible(program)
      const goesOn = yield* simulate(protectedProgram, { interruptAt: 5 })
      assert.isFalse(endsAsInterrupted(goesOn.run).holds)
    }),
  )
})
