import { Trace } from "@fiberlings/core"
import { assert, describe as group, it } from "@effect/vitest"
import { Schema } from "effect"
import {
  describe,
  drawInterleaving,
  drawParting,
  drawTimeline,
  interleaving,
  layout,
  renderers,
  sideBySide,
} from "../src/index.ts"
import { width } from "../src/text/width.ts"
import { anyTrace } from "./anyTrace.ts"
import { brokenRules } from "./chromeTraceRules.ts"

const everyText = (trace: Trace, other: Trace, columns: number): ReadonlyArray<string> => [
  ...drawTimeline(layout(trace), { columns }),
  ...sideBySide(layout(trace), layout(other), { columns }),
  ...drawInterleaving(interleaving(trace), { columns }),
  ...drawParting(interleaving(trace), interleaving(other), { columns }),
]

const seeds = Array.from({ length: 80 }, (_, index) => index)

group("any valid trace", () => {
  it("is drawn in the width that was asked for", () => {
    for (const seed of seeds) {
      const columns = 40 + (seed % 80)
      for (const line of everyText(anyTrace(seed), anyTrace(seed + 1), columns)) {
        assert.isAtMost(width(line), columns, `seed ${seed}: ${line}`)
        assert.notMatch(line, /\p{Cc}/u, `seed ${seed}`)
      }
    }
  })

  it("gives every renderer the same text each time", () => {
    for (const seed of seeds) {
      for (const { name, render } of renderers) {
        assert.strictEqual(render(anyTrace(seed)), render(anyTrace(seed)), `${name}, seed ${seed}`)
      }
    }
  })

  it("keeps the rules of Chrome traces", () => {
    const chrome = renderers.find(({ name }) => name === "chrome-trace")!
    for (const seed of seeds) {
      assert.deepStrictEqual(brokenRules(chrome.render(anyTrace(seed))), [], `seed ${seed}`)
    }
  })

  it("loses no fiber: each has an entry, and its lane is in the picture", () => {
    for (const seed of seeds) {
      const trace = anyTrace(seed)
      const { fibers, lanes } = layout(trace)
      const started = trace.events.flatMap((event) =>
        event._tag === "FiberStarted" ? [event.fiber] : [],
      )
      assert.sameMembers(
        // The world outside, where a call has outlived its fiber, is none that was started.
        fibers.map(({ fiber }) => fiber).filter((fiber) => fiber !== 0),
        started,
      )
      const drawn = new Set(lanes.map(({ id }) => id))
      for (const { lane } of fibers) if (lane !== null) assert.isTrue(drawn.has(lane), lane)
      for (const { parent } of lanes) if (parent !== null) assert.isTrue(drawn.has(parent), parent)
    }
  })
})

group("any list of events, however senseless", () => {
  it.prop("is drawn", [Trace, Schema.Int], ([trace, number]) => {
    const columns = 40 + (Math.abs(number) % 80)
    for (const line of everyText(trace, anyTrace(1), columns)) {
      assert.isAtMost(width(line), columns, line)
    }
    for (const { render } of renderers) assert.isString(render(trace))
    assert.isNotEmpty(describe(layout(trace)))
  })
})
