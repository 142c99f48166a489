import type { SandboxLayer } from "@fiberlings/grader"
import { assert, describe, it } from "@effect/vitest"
import { doctorView } from "../../src/doctor/doctorView.ts"
import type { Facts } from "../../src/doctor/Facts.ts"
import { isHealthy } from "../../src/doctor/Finding.ts"
import { findingsOf } from "../../src/doctor/findingsOf.ts"
import { noColours } from "../../src/paint.ts"

const layer = (name: SandboxLayer["name"]): SandboxLayer => ({
  name,
  on: true,
  keeps: "Something.",
  reason: "",
})
const well: Facts = {
  node: { version: "24.1.0", platform: "linux x64", isGood: true, wanted: "Node 24" },
  packages: "current",
  freeDisk: 20e9,
  root: "/home/me/fiberlings",
  exercises: { _tag: "Found", value: 31 },
  solved: { _tag: "Found", value: 3 },
  readOnly: [],
  graded: { _tag: "Found", value: true },
  types: "with Effect's diagnostics",
  isGitCheckout: true,
  terminal: { isInteractive: true, hasColours: true, isUtf8: true, columns: 80, rows: 24 },
  layers: [
    layer("process"),
    layer("permission"),
    layer("limits"),
    layer("bubblewrap"),
    layer("namespaces"),
  ],
}
const stateOf = (facts: Partial<Facts>, name: string) =>
  findingsOf({ ...well, ...facts }).find((finding) => finding.name === name)?.state

describe("findingsOf", () => {
  it("has nothing to say against a machine on which everything works", () => {
    const findings = findingsOf(well)
    assert.isEmpty(findings.filter(({ advice, state }) => state !== "good" || advice !== ""))
    assert.isTrue(isHealthy(findings))
  })

  it("a layer that is off is a note with the reason, no fault", () => {
    const off = { ...layer("bubblewrap"), on: false, reason: "Install the package bubblewrap." }
    const findings = findingsOf({ ...well, layers: [off] })
    const [note] = findings.filter(({ name }) => name === "bubblewrap")
    assert.deepStrictEqual([note?.state, note?.advice], ["note", "Install the package bubblewrap."])
    assert.isTrue(isHealthy(findings))
  })

  it("what the workshop cannot do without is a fault", () => {
    const failed = { _tag: "Failed", why: "It is not there." } as const
    const faults: ReadonlyArray<readonly [Partial<Facts>, string]> = [
      [{ node: { ...well.node, isGood: false } }, "node"],
      [{ exercises: failed }, "exercises"],
      [{ graded: failed }, "grading"],
      [{ graded: { _tag: "Found", value: false } }, "grading"],
      [{ solved: failed }, "progress"],
      [{ packages: "missing", graded: failed }, "packages"],
    ]
    for (const [facts, name] of faults) {
      assert.strictEqual(stateOf(facts, name), "bad", name)
      assert.isFalse(isHealthy(findingsOf({ ...well, ...facts })), name)
    }
  })

  it("packages that were installed by hand and work are a note", () => {
    assert.strictEqual(stateOf({ packages: "missing" }, "packages"), "note")
  })

  it("what is only inconvenient is a note", () => {
    const terminal = well.terminal
    assert.strictEqual(stateOf({ freeDisk: 1e6 }, "disk"), "note")
    assert.strictEqual(stateOf({ types: "none" }, "types"), "note")
    assert.strictEqual(stateOf({ readOnly: ["exercises/a/exercise.ts"] }, "saving"), "note")
    assert.strictEqual(stateOf({ terminal: { ...terminal, columns: 60 } }, "screen"), "note")
    assert.strictEqual(stateOf({ terminal: { ...terminal, isUtf8: false } }, "characters"), "note")
  })
})

describe("doctorView", () => {
  it("fits on a screen of 80 x 24 where all is well, whatever is long is wrapped", () => {
    const fine = doctorView(findingsOf(well), 80, noColours)
    assert.isAtMost(fine.length, 23)
    const why = "There is a sentence that goes on for longer than a line has room for. ".repeat(3)
    const long: ReadonlyArray<Partial<Facts>> = [
      { solved: { _tag: "Failed", why } },
      { root: `/home/${"my folders ".repeat(12)}` },
    ]
    for (const facts of long) {
      for (const line of doctorView(findingsOf({ ...well, ...facts }), 80, noColours)) {
        assert.isAtMost(line.length, 80)
      }
    }
  })

  it("marks what is good, what is a note and what is wrong", () => {
    const text = doctorView(
      findingsOf({ ...well, types: "none", solved: { _tag: "Failed", why: "Mend it." } }),
      80,
      noColours,
    ).join("\n")
    assert.include(text, "  ✓ Node 24.1.0 on linux x64")
    assert.include(text, "  · types are not checked")
    assert.include(text, "  ✗ progress cannot be read\n    Mend it.")
  })
})
