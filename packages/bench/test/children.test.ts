import { NodeServices } from "@effect/platform-node"
import { assert, describe, it } from "@effect/vitest"
import { Effect } from "effect"
import { runChild, runtimes } from "../src/Child.ts"

const mebibyte = 2 ** 20

describe("a child", () => {
  it.live("tells its own size in memory, not that of the process that started it", () =>
    Effect.gen(function* () {
      // Larger than any of them needs for ten fetches; filled, so that it is really there.
      const ballast = Buffer.alloc(400 * mebibyte, 1)
      for (const child of yield* runtimes) {
        const { memory } = yield* runChild(child, "fetches", 10, 0)
        if (memory !== null) assert.isBelow(memory, 300 * mebibyte, child.name)
      }
      assert.strictEqual(ballast.at(-1), 1)
    }).pipe(Effect.provide(NodeServices.layer)),
  )
})
