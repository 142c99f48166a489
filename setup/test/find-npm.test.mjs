import { mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import { describe, expect, test } from "vitest"
import { findNpmCli } from "../src/find-npm.mjs"
import { temporaryFolder } from "./temporary-folder.mjs"

/** @param {string} file */
function touch(file) {
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, "")
  return file
}

const NPM_CLI = ["node_modules", "npm", "bin", "npm-cli.js"]

describe("npm's own file", () => {
  test("is the one that runs the script", () => {
    const folder = temporaryFolder()
    const npm = touch(path.join(folder, "elsewhere", "npm-cli.js"))
    touch(path.join(folder, "lib", ...NPM_CLI))
    expect(findNpmCli(path.join(folder, "bin", "node"), { npm_execpath: npm })).toBe(npm)
  })

  test("is not what runs the script when that is pnpm", () => {
    const folder = temporaryFolder()
    const pnpm = touch(path.join(folder, "pnpm.cjs"))
    const npm = touch(path.join(folder, "lib", ...NPM_CLI))
    expect(findNpmCli(path.join(folder, "bin", "node"), { npm_execpath: pnpm })).toBe(npm)
  })

  test.each([
    ["on Unix", ["lib", ...NPM_CLI]],
    ["on Windows", ["bin", ...NPM_CLI]],
    ["on Debian", ["share", "nodejs", "npm", "bin", "npm-cli.js"]],
  ])("is found beside Node %s", (_, inside) => {
    const folder = temporaryFolder()
    const npm = touch(path.join(folder, ...inside))
    expect(findNpmCli(path.join(folder, "bin", "node"), {})).toBe(npm)
  })

  test("is found beside the Node that a link leads to", () => {
    const folder = temporaryFolder()
    const npm = touch(path.join(folder, "real", "lib", ...NPM_CLI))
    const node = touch(path.join(folder, "real", "bin", "node"))
    const link = path.join(folder, "node")
    symlinkSync(node, link)
    expect(findNpmCli(link, {})).toBe(npm)
  })

  test("is found through the PATH", () => {
    const folder = temporaryFolder()
    const npm = touch(path.join(folder, "own", "lib", ...NPM_CLI))
    mkdirSync(path.join(folder, "own", "bin"))
    symlinkSync(npm, path.join(folder, "own", "bin", "npm"))
    const PATH = path.join(folder, "own", "bin")
    expect(findNpmCli(path.join(folder, "bin", "node"), { PATH })).toBe(npm)
  })

  test("may be missing", () => {
    const folder = temporaryFolder()
    expect(findNpmCli(path.join(folder, "bin", "node"), { PATH: folder })).toBeUndefined()
  })
})
