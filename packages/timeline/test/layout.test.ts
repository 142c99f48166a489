import { assert, describe as group, it } from "@effect/vitest"
import type { TraceEvent } from "@fiberlings/core"
import { type Lane, layout } from "../src/index.ts"
import { recorded } from "./recorded.ts"

const lanesOf = (name: string) => layout(recorded(name)).lanes
const rows = (name: string) =>
  lanesOf(name).map(({ label, depth, note }) => [depth, label, note] as const)
const lane = (name: string, label: string): Lane =>
  lanesOf(name).find((one) => one.label === label) ?? assert.fail(`no lane ${label}`)
const states = ({ segments }: Lane) =>
  segments.map(({ state, from, to }) => `${state} ${from}-${to}`)

group("which lanes there are", () => {
  it("one for each call when the program does nothing but call", () => {
    const three = ["users", "orders", "stock"].map((label) => [0, label, ""] as const)
    assert.deepEqual(rows("sequential"), three)
    assert.deepEqual(rows("concurrent"), three)
  })

  it("neither fiber of a time-out: the call says that its time was up", () => {
    assert.deepEqual(rows("timeout"), [
      [0, "main", "failed"],
      [1, "users", "interrupted: time-out of 1 s"],
    ])
    assert.deepEqual(rows("inTime"), [[0, "users", ""]])
  })

  it("one for a call that goes on when its fiber has ended: a promise", () => {
    assert.deepEqual(rows("leftPromise"), [
      [0, "main", ""],
      [1, "fiber 2", "interrupted by main"],
      [1, "users", ""],
      [0, "menu", "nobody waited for it any more"],
    ])
    assert.deepEqual(states(lane("leftPromise", "menu")), ["calling 0-300"])
  })

  it("nor the shells around them: each call with a limit of its own is one lane", () => {
    assert.deepEqual(rows("limits"), [
      [0, "main", ""],
      [1, "users", ""],
      [1, "orders", "interrupted: time-out of 1 s"],
      [1, "fiber 9", "interrupted: time-out of 1 s"],
      [2, "a", "interrupted by fiber 9"],
      [2, "fiber 11", "interrupted by fiber 9"],
    ])
  })

  it("nor a shell that passes on a time-out or an interruption from outside", () => {
    assert.deepEqual(rows("limitInLimit"), [
      [0, "main", "failed"],
      [1, "users", "interrupted: time-out of 1 s"],
    ])
    assert.deepEqual(rows("limitedSibling"), [
      [0, "main", "failed"],
      [1, "billing", "failed"],
      [1, "profile", "interrupted by main"],
    ])
  })

  it("the program's own, where it fails, waits for others while it calls, or is outlived", () => {
    assert.deepEqual(rows("siblings"), [
      [0, "main", "failed"],
      [1, "billing", "failed"],
      [1, "profile", "interrupted by main"],
      [1, "history", "interrupted by main"],
    ])
    assert.deepEqual(rows("forkJoin"), [
      [0, "main", ""],
      [1, "customer", ""],
      [1, "report", ""],
    ])
    assert.deepEqual(rows("leak"), [
      [0, "main", ""],
      [1, "page", ""],
      [1, "heartbeat", "still running: nobody owns it"],
    ])
  })

  it("fibers by the name of their span, calls about the same with their operation", () => {
    assert.deepEqual(
      rows("saleLost").map(([depth, label]) => [depth, label]),
      [
        [0, "main"],
        [1, "till A"],
        [2, "get stock"],
        [2, "set stock"],
        [1, "till B"],
        [2, "get stock"],
        [2, "set stock"],
      ],
    )
  })

  it("a long run folded: the first, how many more, the last", () => {
    assert.deepEqual(
      rows("hundred").map(([, label]) => label),
      ["item 1", "item 2", "item 3", "item 4", "item 5", "… 94 more", "item 100"],
    )
  })

  it("no more than were asked for, and each fiber keeps the lane that stands for it", () => {
    const { lanes, fibers } = layout(recorded("tree"), { lanes: 2 })
    assert.deepEqual(
      lanes.map(({ label }) => label),
      ["main", "… 3 more"],
    )
    assert.deepEqual(
      fibers.map((fiber) => fiber.lane),
      [lanes[0]!.id, lanes[1]!.id, lanes[1]!.id, lanes[1]!.id],
    )
  })
})

group("what is on a lane", () => {
  it("calls, sleeps, waits and clean-up, each for its time", () => {
    assert.deepEqual(states(lane("tree", "main")), [
      "sleeping 0-1000",
      "waiting 1000-2200",
      "sleeping 2200-3000",
    ])
    assert.deepEqual(states(lane("tree", "download")), ["calling 0-1000", "cleaning 1000-2200"])
    assert.deepEqual(states(lane("leak", "heartbeat")), [
      "calling 0-0",
      "sleeping 0-1000",
      "calling 400-400",
      "calling 800-800",
    ])
  })

  it("two calls in a row stay two", () => {
    assert.deepEqual(states(lane("retry", "billing")), [
      "calling 0-500",
      "calling 500-1000",
      "calling 1000-1500",
    ])
    assert.strictEqual(lane("retry", "billing").note, "3 of 3 calls failed")
  })

  it("finalizers, last in, first out, and what they were told", () => {
    const scope = lane("scoped", "scope")
    assert.deepEqual(
      scope.marks.map(({ text }) => text),
      ["3", "2", "1"],
    )
    assert.strictEqual(scope.note, "clean-up 3, 2, 1, saw success")
  })

  it("a finalizer that was taken back is none that was forgotten; one that is stuck is", () => {
    const whole = recorded("scoped")
    const noteOf = (without: (event: TraceEvent) => boolean) =>
      layout({ ...whole, events: whole.events.filter((event) => !without(event)) }).lanes.find(
        ({ label }) => label === "scope",
      )?.note
    const second = (event: TraceEvent) => event._tag === "FinalizerRun" && event.finalizer === 2
    assert.strictEqual(noteOf(second), "clean-up 3, 1, saw success")
    const stuck = (event: TraceEvent) => second(event) || event._tag === "FiberEnded"
    assert.strictEqual(noteOf(stuck), "clean-up not run: 2")
  })

  it("a resource that nobody closed", () => {
    assert.deepInclude(lane("forgotten", "db"), { ending: "misused", note: "never closed" })
    assert.deepInclude(lane("scoped", "db"), { ending: "success", note: "" })
  })

  it("that a run never ended, and what each fiber was waiting for", () => {
    assert.deepEqual(rows("deadlock"), [
      [0, "main", "never ended: waits since 0 s"],
      [1, "transfer A to B", "never ended: waits since 1 s"],
      [1, "transfer B to A", "never ended: waits since 1 s"],
    ])
  })

  it("that a fiber was interrupted before it did anything", () => {
    assert.strictEqual(lane("neverBegan", "fiber 2").note, "interrupted before it did anything")
  })

  it("that a failed call was handled", () => {
    assert.strictEqual(lane("handled", "billing").note, "the call failed, and that was handled")
  })
})

group("the axis", () => {
  it("is of time, and of steps where no time passes", () => {
    assert.deepEqual(layout(recorded("tree")).axis, { unit: "milliseconds", to: 3000 })
    assert.strictEqual(layout(recorded("sale")).axis.unit, "steps")
  })

  it("of nothing is a picture of nothing", () => {
    const nothing = layout({ version: 1, events: [] })
    assert.deepEqual(nothing, { axis: { unit: "steps", to: 0 }, lanes: [], edges: [], fibers: [] })
  })
})

group("edges", () => {
  it("are the forks and the interrupts, by fiber", () => {
    const { edges } = layout(recorded("tree"))
    assert.deepEqual(edges, [
      { kind: "fork", from: 1, to: 2, at: 0 },
      { kind: "fork", from: 1, to: 3, at: 0 },
      { kind: "fork", from: 1, to: 4, at: 0 },
      { kind: "interrupt", from: 1, to: 3, at: 2200 },
    ])
  })
})
