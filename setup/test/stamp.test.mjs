import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { beforeEach, describe, expect, test } from "vitest"
import { placesIn } from "../src/places.mjs"
import { readStamp, writeStamp } from "../src/stamp.mjs"
import { temporaryFolder } from "./temporary-folder.mjs"

let places = placesIn("")

/** @param {string} name @param {string} text */
function write(name, text) {
  const file = path.join(places.root, name)
  mkdirSync(path.dirname(file), { recursive: true })
  writeFileSync(file, text)
}

beforeEach(() => {
  places = placesIn(temporaryFolder())
  write("package.json", "{}")
  write("pnpm-lock.yaml", "lock")
  write(
    "pnpm-workspace.yaml",
    "packages:\n  # ours\n  - packages/*\n  - 'setup'\n\ncatalog:\n  a: 1\n",
  )
  write("packages/one/package.json", '{ "dependencies": {} }')
  write("setup/package.json", "{}")
  mkdirSync(path.join(places.root, "packages/one/node_modules"))
  mkdirSync(places.modules)
})

describe("the stamp", () => {
  test("is missing before the first set-up", () => {
    expect(readStamp(places)).toBe("missing")
  })

  test("is current after a set-up", () => {
    writeStamp(places)
    expect(readStamp(places)).toBe("current")
  })

  test.each([
    ["pnpm-lock.yaml", "another lock"],
    ["pnpm-workspace.yaml", "packages:\n  - packages/*\n  - setup\n\ncatalog:\n  a: 2\n"],
    ["package.json", '{ "a": 1 }'],
    ["packages/one/package.json", '{ "dependencies": { "a": "1" } }'],
    ["packages/two/package.json", "{}"],
    ["setup/package.json", '{ "a": 1 }'],
  ])("is outdated when %s changes", (name, text) => {
    writeStamp(places)
    write(name, text)
    expect(readStamp(places)).toBe("outdated")
  })

  test("does not mind changes elsewhere", () => {
    writeStamp(places)
    write("packages/one/src/exercise.ts", "text")
    write("elsewhere/package.json", "{}")
    expect(readStamp(places)).toBe("current")
  })

  test("is outdated when a package's links were cleaned away", () => {
    writeStamp(places)
    rmSync(path.join(places.root, "packages/one/node_modules"), { recursive: true })
    expect(readStamp(places)).toBe("outdated")
  })

  test("survives that the whole folder is moved", () => {
    writeStamp(places)
    const moved = path.join(temporaryFolder(), "moved")
    renameSync(places.root, moved)
    expect(readStamp(placesIn(moved))).toBe("current")
  })
})
