import { spawnSync } from "node:child_process"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { assert, describe, it } from "@effect/vitest"

const folder = fileURLToPath(new URL(".", import.meta.url))
const manifest = createRequire(import.meta.url).resolve("typescript/package.json")
const compiler = join(dirname(manifest), "bin", "tsc")

/** What the type checker says about the files of this folder, by line of broken.ts. */
const checked = spawnSync(process.execPath, [compiler, "-p", folder, "--pretty", "false"], {
  encoding: "utf8",
  cwd: folder,
}).stdout

const errorOn = (line: number): string =>
  checked.split("\n").find((text) => text.includes(`broken.ts(${line},`)) ?? ""

describe("expectations about types", () => {
  it("are silent where they hold, whatever the order of a union", () => {
    assert.notInclude(checked, "holds.ts")
  })

  for (const [line, words] of [
    [20, ['"expected error channel": never', '"but got": NotFound']],
    [21, ['"expected error channel": NotFound', '"but got": any']],
    [22, ['"expected success": number', '"but got": string']],
    [23, ['"expected success": string', '"but got": any']],
    [24, ['"expected services": never', '"but got": any']],
    [25, ['"expected an Effect": true', '"but got": Promise<string>']],
    [26, ['"expected error channel": ErrorTagged<"Refused">', '"but got": NotFound']],
    [27, ['"expected error channel": ErrorTagged<"NotFound">', '"but got": any']],
    [28, ['"expected error channel": ErrorTagged<"NotFound">', '"but got": Error | NotFound']],
  ] as const) {
    it(`say what was expected and what came: line ${line}`, () => {
      for (const word of words) assert.include(errorOn(line), word)
    })
  }
})
