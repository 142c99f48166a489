import { assert, describe, it } from "@effect/vitest"
import { Duration, Effect, Fiber } from "effect"
import { TestClock } from "effect/testing"
import { Api, RequestFailed, ServiceRecorder, withConditions } from "../../src/index.ts"
import { virtually } from "../scenarios/virtually.ts"
import { notingRecorder } from "./notingRecorder.ts"

describe("Api", () => {
  it.effect.each(["fetch", "request"] as const)("%s takes its time and gives the data", (call) =>
    Effect.gen(function* () {
      const [elapsed, data] = yield* virtually(Effect.timed(Api[call]("users", "2 seconds")))
      assert.deepStrictEqual(
        [Duration.toMillis(elapsed), data] as const,
        [2000, "Data from users"] as const,
      )
    }),
  )

  it.effect("notes when a call starts and how it ends", () =>
    Effect.gen(function* () {
      const { notes, recorder } = notingRecorder()
      yield* virtually(
        Effect.all([
          Api.fetch("users", 10),
          Effect.exit(Api.request("bills", 10)),
          Effect.exit(Api.fetch("ghosts", 10)),
        ]),
      ).pipe(
        withConditions({ bills: { outcome: "fails" }, ghosts: { outcome: "dies" } }),
        Effect.provideService(ServiceRecorder, recorder),
      )
      assert.deepStrictEqual(notes, [
        "Api.fetch users started",
        "call 1 ended: success",
        "Api.request bills started",
        "call 3 ended: failure",
        "Api.fetch ghosts started",
        "call 5 ended: defect",
      ])
    }),
  )

  it.effect("notes a call that was interrupted", () =>
    Effect.gen(function* () {
      const { notes, recorder } = notingRecorder()
      const fiber = yield* Effect.forkChild(
        Effect.provideService(Api.fetch("users", 10), ServiceRecorder, recorder),
      )
      yield* TestClock.adjust(5)
      yield* Fiber.interrupt(fiber)
      assert.deepStrictEqual(notes, ["Api.fetch users started", "call 1 ended: interrupt"])
    }),
  )

  it("says in its error who did not answer", () => {
    const error = new RequestFailed({ name: "users" })
    assert.strictEqual(error._tag, "RequestFailed")
    assert.strictEqual(error.message, "users did not answer the request")
  })
})
