import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"
import { serveFiles, servedPaths } from "../../src/types/ServedFiles.ts"

const files = serveFiles({ exercise: "the exercise", checks: "the checks" })
const ours = (relative: string): string =>
  fileURLToPath(new URL(`../../../../${relative}`, import.meta.url)).replaceAll("\\", "/")

it("serves the two texts in the place of no file", () => {
  assert.deepStrictEqual(files.readFile(servedPaths.exercise), { content: "the exercise" })
  assert.deepStrictEqual(files.readFile(servedPaths.checks), { content: "the checks" })
  assert.isTrue(files.fileExists(servedPaths.exercise))
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
