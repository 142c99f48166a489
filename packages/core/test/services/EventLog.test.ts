import { afterEach, assert, describe, it } from "@effect/vitest"
import { DateTime, Effect } from "effect"
import { TestClock } from "effect/testing"
import { vi } from "vitest"
import { EventLog } from "../../src/index.ts"
import { printed } from "../scenarios/virtually.ts"

const log = (line: string) => Effect.flatMap(EventLog, (events) => events.log(line))

afterEach(() => {
  vi.unstubAllEnvs()
})

describe("EventLog", () => {
  it.effect("puts Effect's time in front, to the millisecond", () =>
    Effect.gen(function* () {
      yield* TestClock.setTime(Date.UTC(2026, 0, 31, 8, 35, 43, 6))
      yield* DateTime.withCurrentZoneOffset(log("   indented"), 0)
      assert.deepStrictEqual(yield* printed, ["[08:35:43.006]    indented"])
    }),
  )

  it.effect("turns line breaks around a line into empty lines", () =>
    Effect.gen(function* () {
      yield* DateTime.withCurrentZoneOffset(
        Effect.andThen(log("\nbefore"), Effect.andThen(log("after\n"), log(""))),
        0,
      )
      assert.deepStrictEqual(yield* printed, [
        "",
        "[00:00:00.000] before",
        "[00:00:00.000] after",
        "",
        "[00:00:00.000]",
      ])
    }),
  )

  it.effect("keeps the current time zone of the program", () =>
    Effect.gen(function* () {
      yield* DateTime.withCurrentZoneNamed(log("in Kathmandu"), "Asia/Kathmandu")
      assert.deepStrictEqual(yield* printed, ["[05:30:00.000] in Kathmandu"])
    }),
  )

  it.effect("keeps the machine's zone, summer time included, when the program has none", () =>
    Effect.gen(function* () {
      vi.stubEnv("TZ", "America/New_York")
      yield* TestClock.setTime(Date.UTC(2026, 0, 15, 12))
      yield* log("winter")
      yield* TestClock.setTime(Date.UTC(2026, 6, 15, 12))
      yield* log("summer")
      assert.deepStrictEqual(yield* printed, ["[07:00:00.000] winter", "[08:00:00.000] summer"])
    }),
  )

  it.effect("can be replaced", () =>
    Effect.gen(function* () {
      const lines: Array<string> = []
      yield* Effect.provideService(log("elsewhere"), EventLog, {
        log: (line) => Effect.sync(() => void lines.push(line)),
      })
      assert.deepStrictEqual(lines, ["elsewhere"])
    }),
  )
})
