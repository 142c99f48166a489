import { assert, describe, it } from "@effect/vitest"
import { type Conditions, ServiceRecorder, Translator, withConditions } from "../../src/index.ts"
import { Effect } from "effect"
import { notingRecorder } from "./notingRecorder.ts"

/** Outside of the simulator, in real time: a client under these conditions, and what it noted. */
const connected = (conditions: Conditions) => {
  const { notes, recorder } = notingRecorder()
  return Translator.connect.pipe(
    withConditions(conditions),
    Effect.provideService(ServiceRecorder, recorder),
    Effect.map((client) => ({ client, notes })),
  )
}

describe("Translator", () => {
  it.live("answers, or is rejected, with a promise", () =>
    Effect.gen(function* () {
      const { client, notes } = yield* connected({
        ja: { takes: 1 },
        nein: { takes: 1, outcome: "fails" },
      })
      const answers = yield* Effect.promise(() =>
        Promise.allSettled([client.translate("ja"), client.translate("nein")]),
      )
      assert.deepStrictEqual(answers, [
        { status: "fulfilled", value: "ja, translated" },
        { status: "rejected", reason: new Error("nein could not be translated") },
      ])
      assert.deepStrictEqual(notes, [
        "Translator.translate ja started",
        "Translator.translate nein started",
        "call 1 ended: success",
        "call 2 ended: failure",
      ])
    }),
  )

  it.live("ends at once when its signal is aborted, and is rejected with the reason", () =>
    Effect.gen(function* () {
      const { client, notes } = yield* connected({ ja: { outcome: "hangs" } })
      const controller = new AbortController()
      const answer = client.translate("ja", { signal: controller.signal })
      controller.abort("closed")
      controller.abort("again")
      const [settled] = yield* Effect.promise(() => Promise.allSettled([answer]))
      assert.deepStrictEqual(settled, { status: "rejected", reason: "closed" })
      assert.deepStrictEqual(notes, ["Translator.translate ja started", "call 1 ended: interrupt"])
    }),
  )
})
