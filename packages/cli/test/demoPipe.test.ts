import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { Effect, Fiber, Latch } from "effect"
import { whileRead } from "../src/demo/whileRead.ts"

const program = fileURLToPath(new URL("demoProgram.ts", import.meta.url))

/** Milliseconds that a process may take on a busy machine before the test gives up on it. */
const limit = 60_000

const brokenPipe = Object.assign(new Error("write EPIPE"), { code: "EPIPE" })

/** Lets every fiber come to where it waits. */
const settled = Effect.repeat(Effect.yieldNow, { times: 10 })

describe("fiberlings demo, when nobody reads it any more", () => {
  it.effect.each([{ args: ["--virtual"] }, { args: ["--virtual", "errors"] }, { args: [] }])(
    "ends quietly: demo $args",
    ({ args }) =>
      Effect.gen(function* () {
        const child = spawn(process.execPath, [program, ...args])
        const said = text(child.stderr)
        child.stdout.destroy()
        const [code] = yield* Effect.promise(() => once(child, "exit"))
        assert.strictEqual(yield* Effect.promise(() => said), "")
        assert.strictEqual(code, 0)
      }),
    limit,
  )

  it.effect(
    "fails for its own reasons all the same",
    () =>
      Effect.gen(function* () {
        const child = spawn(process.execPath, [program, "no-such-scenario"])
        child.stdout.destroy()
        child.stderr.destroy()
        const [code] = yield* Effect.promise(() => once(child, "exit"))
        assert.strictEqual(code, 2)
      }),
    limit,
  )
})

describe("whileRead", () => {
  it.effect("interrupts what runs, waits for its clean-up and is content", () =>
    Effect.gen(function* () {
      const cleaning = yield* Latch.make()
      const mayEnd = yield* Latch.make()
      const cleanUp = Effect.andThen(cleaning.open, mayEnd.await)
      const fiber = yield* Effect.forkChild(
        whileRead(Effect.onInterrupt(Effect.never, () => cleanUp)),
      )
      yield* settled
      process.stdout.emit("error", brokenPipe)
      yield* cleaning.await
      yield* settled
      assert.isUndefined(fiber.pollUnsafe())
      yield* mayEnd.open
      yield* Fiber.join(fiber)
    }),
  )

  it.effect("stops listening when what ran has ended", () =>
    Effect.gen(function* () {
      const before = process.stdout.listenerCount("error")
      yield* whileRead(Effect.yieldNow)
      assert.strictEqual(process.stdout.listenerCount("error"), before)
    }),
  )
})
