import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit } from "effect"
import { AddressUnknown, Geocoder, GeocoderBusy, withConditions } from "../../src/index.ts"
import { virtually } from "../scenarios/virtually.ts"

const exits = (times: number) =>
  virtually(Effect.all(Array.from({ length: times }, () => Effect.exit(Geocoder.locate("Quay 1")))))

describe("Geocoder", () => {
  it.effect("finds an address", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* exits(1), [Exit.succeed("Position of Quay 1")])
    }),
  )

  it.effect("is busy for a while under a list of conditions, anew in each run", () =>
    Effect.gen(function* () {
      const program = exits(3).pipe(
        withConditions({ "Quay 1": [{ outcome: "fails" }, { outcome: "refuses" }] }),
      )
      const unknown = Exit.fail(new AddressUnknown({ address: "Quay 1" }))
      const seen = [Exit.fail(new GeocoderBusy({ address: "Quay 1" })), unknown, unknown]
      assert.deepStrictEqual(yield* program, seen)
      assert.deepStrictEqual(yield* program, seen)
    }),
  )
})
