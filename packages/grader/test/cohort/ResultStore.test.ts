import { assert, layer } from "@effect/vitest"
import { Effect, FileSystem, Option } from "effect"
import { openResultStore } from "../../src/index.ts"
import { resultFileName } from "../../src/cohort/ResultStore.ts"
import type { StoredResult } from "../../src/cohort/StoredResult.ts"
import { makeFolder, services } from "../submission/folders.ts"

const result: StoredResult = { version: 1, key: "k", name: "al/ice\n", files: [] }

layer(services, { excludeTestServices: true })("a folder of results", (it) => {
  it.effect("gives back what was kept, under any name", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({})
      const store = yield* openResultStore(`${root}/deep/results`)
      assert.isTrue(Option.isNone(yield* store.read(result.name)))
      yield* store.write(result)
      const again = yield* openResultStore(`${root}/deep/results`)
      assert.deepStrictEqual(yield* again.read(result.name), Option.some(result))
      assert.isTrue(Option.isNone(yield* again.read("al/ice")))
    }),
  )

  it.effect("takes a damaged file for none", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      const root = yield* makeFolder({})
      const store = yield* openResultStore(root)
      yield* store.write(result)
      const file = `${root}/${resultFileName(result.name)}`
      const text = yield* fs.readFileString(file)
      for (const damaged of [
        text.slice(0, -5),
        "",
        "null",
        text.replace('"version":1', '"version":2'),
      ]) {
        yield* fs.writeFileString(file, damaged)
        assert.isTrue(Option.isNone(yield* store.read(result.name)), damaged)
      }
    }),
  )

  it.effect("asks all the same until all are graded, and then something new", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({})
      const { forgetSecret, secret } = yield* openResultStore(root)
      assert.strictEqual((yield* openResultStore(root)).secret, secret)
      yield* forgetSecret
      assert.notStrictEqual((yield* openResultStore(root)).secret, secret)
    }),
  )

  it.effect("clears away what a killed process left half written, and nothing else", () =>
    Effect.gen(function* () {
      const fs = yield* FileSystem.FileSystem
      // No process has this number: it is beyond the largest that there is.
      const root = yield* makeFolder({
        "a.json.999999999.tmp": "{",
        [`b.json.${process.pid}.tmp`]: "{",
        "c.json": "{",
      })
      yield* openResultStore(root)
      assert.sameMembers(yield* fs.readDirectory(root), [
        `b.json.${process.pid}.tmp`,
        "c.json",
        "secret",
      ])
    }),
  )

  it.effect("says when it cannot be written", () =>
    Effect.gen(function* () {
      const root = yield* makeFolder({ file: "" })
      const error = yield* Effect.flip(openResultStore(`${root}/file/results`))
      assert.match(
        error.message,
        /Results cannot be kept in .*results\. Name another folder with --results\.$/,
      )
    }),
  )
})
