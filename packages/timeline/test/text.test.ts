import { assert, describe as group, it } from "@effect/vitest"
import { interleaving } from "../src/index.ts"
import { showDuration, showTick } from "../src/axis/showPlace.ts"
import { scales } from "../src/axis/scale.ts"
import { clean } from "../src/text/clean.ts"
import { fit, width, wrap } from "../src/text/width.ts"
import { recorded } from "./recorded.ts"

group("text of a trace", () => {
  it("is one line without anything that a terminal would obey", () => {
    assert.strictEqual(clean("a\u001b[31mred\u001b[0m\n\tb"), "ared b")
    assert.strictEqual(clean("\u001b]8;;http://x\u0007link"), "link")
    assert.strictEqual(clean("bell\u0007, back\u202eward, half \ud800"), "bell�, back�ward, half �")
  })

  it("takes the columns that a terminal gives it", () => {
    assert.strictEqual(width("users ███╳ →"), 12)
    assert.strictEqual(width("日本語"), 6)
    assert.strictEqual(width("🦋"), 2)
    assert.strictEqual(width("e\u0301"), 1)
  })

  it("is shortened and filled up to a width", () => {
    assert.strictEqual(fit("日本語", 4), "日… ")
    assert.strictEqual(fit("users", 7), "users  ")
    assert.deepEqual(wrap("interrupted by main", 14), ["interrupted by", "main"])
    assert.deepEqual(wrap("QuotaExceeded", 6), ["Quota…"])
  })
})

group("time", () => {
  it("reads as a person would say it", () => {
    const said = [0, 0.5, 20, 100, 1500, 60_000, 61_500, 5_400_000, 86_400_000 * 2].map(
      showDuration,
    )
    assert.deepEqual(said, [
      ...["0 s", "0.5 ms", "20 ms", "0.1 s", "1.5 s", "1 min", "1 min 1.5 s", "1 h 30 min", "2 d"],
    ])
  })

  it("is short at a tick, in the unit of its distance to the next", () => {
    const axis = { unit: "milliseconds", to: 0 } as const
    assert.strictEqual(showTick(axis, 1000, 500), "1s")
    assert.strictEqual(showTick(axis, 1500, 500), "1.5s")
    assert.strictEqual(showTick(axis, 20, 20), "20ms")
    assert.strictEqual(showTick(axis, 7_200_000, 3_600_000), "2h")
    assert.strictEqual(showTick({ unit: "steps", to: 9 }, 5, 5), "5")
  })
})

group("a scale", () => {
  const ticks = (places: ReadonlyArray<number>, columns: number) =>
    scales({ unit: "milliseconds", to: 3000 }, places)(columns).ticks.map(({ label }) => label)

  it("has a tick where something happens and no more, when that is at round times", () => {
    assert.deepEqual(ticks([0, 1000, 2000, 3000], 60), ["0s", "1s", "2s", "3s"])
    assert.deepEqual(ticks([0, 3000], 60), ["0s", "1s", "2s", "3s"])
  })

  it("has fewer ticks where their labels would touch", () => {
    assert.deepEqual(ticks([0, 700, 3000], 60), ["0s", "1s", "2s", "3s"])
    assert.deepEqual(ticks([0, 700, 3000], 8), ["0s", "2s"])
  })
})

group("a table of steps", () => {
  it("tells the state only of what fibers share", () => {
    const { state, rows } = interleaving(recorded("concurrent"))
    assert.deepEqual([state, ...new Set(rows.map((row) => row.state))], ["", ""])
  })
})
