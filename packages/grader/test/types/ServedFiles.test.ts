import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import {
  checksIn,
  exerciseIn,
  makeSlot,
  serveFiles,
  servedPaths,
} from "../../src/types/ServedFiles.ts"

const slots = [makeSlot(0), { ...makeSlot(1), exercise: "the exercise", checks: "the checks" }]
const files = serveFiles(slots)
const ours = (relative: string): string =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url)).replaceAll("\\", "/")

it("serves the texts in the place of no file, as they are now", () => {
  const [empty, full] = [slots[0]!, slots[1]!]
  assert.deepStrictEqual(files.readFile(exerciseIn(full)), { content: "the exercise" })
  assert.deepStrictEqual(files.readFile(checksIn(full)), { content: "the checks" })
  assert.deepStrictEqual(files.readFile(exerciseIn(empty)), { content: "" })
  empty.exercise = "another one"
  assert.deepStrictEqual(files.readFile(exerciseIn(empty)), { content: "another one" })
  assert.isTrue(files.fileExists(exerciseIn(empty)))
  assert.isTrue(files.directoryExists(empty.folder))
  assert.isTrue(files.directoryExists(servedPaths.place))
})

describe("leaves to the disk", () => {
  for (const path of [
    "bundled:///libs/lib.es5.d.ts",
    ours("packages/core/src/index.ts"),
    ours("packages/testkit/src/types.ts"),
    ours("packages/grader/node_modules/effect/package.json"),
    ours("node_modules/@types/node/index.d.ts"),
  ]) {
    it(path.slice(-40), () => {
      assert.isUndefined(files.readFile(path))
      assert.isUndefined(files.fileExists(path))
      assert.isUndefined(files.directoryExists(path))
    })
  }
})

describe("hides", () => {
  for (const path of [
    "/etc/passwd",
    "C:/Users/ann/secrets.json",
    ours("package.json"),
    ours("packages/grader/src/index.ts"),
    ours("solutions/01-concurrency/03-three-at-once/solution.ts"),
    ours("packages/core-of-another"),
    `${ours("packages/core")}/../../package.json`,
    `${servedPaths.place}/neighbour.ts`,
  ]) {
    it(path.slice(-40), () => {
      assert.deepStrictEqual(files.readFile(path), { content: null })
      assert.isFalse(files.fileExists(path))
      assert.isFalse(files.directoryExists(path))
    })
  }
})
