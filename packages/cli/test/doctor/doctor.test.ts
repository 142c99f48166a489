import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem } from "effect"
import { makeMiniature, services } from "../miniature.ts"

layer(services, { excludeTestServices: true })("fiberlings doctor", (it) => {
  it.effect("a workshop that works: 0, with every layer and what grading came to", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, err, out } = yield* fiberlings("doctor")
      assert.strictEqual(code, 0, out)
      assert.strictEqual(err, "")
      assert.include(out, "✓ 4 exercises in")
      assert.include(out, "✓ grading works")
      assert.include(out, "prlimit: memory")
      assert.include(out, "All that is needed works.")
    }),
  )

  it.effect("as JSON: the findings, and the layers with what they keep in", () =>
    Effect.gen(function* () {
      const { fiberlings } = yield* makeMiniature
      const { code, out } = yield* fiberlings("doctor", "--json")
      const { findings, healthy, layers } = JSON.parse(out)
      assert.deepStrictEqual([code, healthy], [0, true])
      assert.isAbove(findings.length, 10)
      assert.deepStrictEqual(
        layers.map((one: { name: string }) => one.name),
        ["process", "permission", "limits", "bubblewrap", "namespaces"],
      )
      for (const one of layers) assert.strictEqual(one.reason === "", one.on, one.name)
    }),
  )

  it.effect("no exercises: says so and looks at the rest all the same, and 3", () =>
    Effect.gen(function* () {
      const { fiberlings, root } = yield* makeMiniature
      const fs = yield* FileSystem.FileSystem
      yield* fs.remove(`${root}/exercises`, { recursive: true })
      const { code, err, out } = yield* fiberlings("doctor")
      assert.deepStrictEqual([code, err], [3, ""])
      assert.include(out, "✗ no exercises")
      assert.include(out, "✗ nothing could be graded")
      assert.include(out, "✓ Node")
    }),
  )

  it.effect("progress that cannot be read: names the file, changes nothing, and 3", () =>
    Effect.gen(function* () {
      const { fiberlings, file, root } = yield* makeMiniature
      const fs = yield* FileSystem.FileSystem
      yield* fs.makeDirectory(`${root}/.fiberlings`)
      yield* fs.writeFileString(file(".fiberlings", "progress.json"), "{")
      const { code, out } = yield* fiberlings("doctor")
      assert.strictEqual(code, 3)
      assert.match(out, /✗ progress cannot be read[\s\S]*progress\.json/)
      assert.strictEqual(yield* fs.readFileString(file(".fiberlings", "progress.json")), "{")
    }),
  )

  it.effect("a solution that does not pass is the workshop's fault: 3", () =>
    Effect.gen(function* () {
      const { fiberlings, file } = yield* makeMiniature
      const fs = yield* FileSystem.FileSystem
      yield* fs.writeFileString(
        file("solutions", "01-first", "01-say-hello", "solution.ts"),
        "export const answer = 1\n",
      )
      const { code, out } = yield* fiberlings("doctor")
      assert.strictEqual(code, 3)
      assert.include(out, "✗ the first exercise's solution does not pass")
    }),
  )
})
