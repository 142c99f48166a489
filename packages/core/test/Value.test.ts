import { assert, describe, it } from "@effect/vitest"
import { Effect, Exit, Schema } from "effect"
import { Value } from "../src/index.ts"

describe("Value", () => {
  it.effect.each([
    { _tag: "Unknown" },
    { _tag: "Number", value: 1 },
    { _tag: "Array", items: [{ _tag: "Array" }] },
    { _tag: "Record", fields: [["a"]] },
    "text",
  ])("refuses what no encodeValue has made: %o", (forged) =>
    Effect.gen(function* () {
      const exit = yield* Effect.exit(Schema.decodeUnknownEffect(Value)(forged))
      assert.isTrue(Exit.isFailure(exit))
    }),
  )
})
