import { describe, expect, test } from "vitest"
import { canRunFiberlings, warnsAboutTypeScript, whyNodeCannotStart } from "../src/node-version.mjs"

describe("a Node that runs Fiberlings", () => {
  test.each([
    ["18.20.8", false],
    ["20.20.2", false],
    ["22.18.0", false],
    ["22.19.0", true],
    ["22.23.2", true],
    ["23.11.1", false],
    ["24.0.0", true],
    ["24.21.0", true],
    ["25.9.0", false],
    ["26.0.0", true],
    ["26.0.0-nightly20260101", true],
    ["30.1.0", true],
  ])("%s: %s", (version, good) => {
    expect(canRunFiberlings(version)).toBe(good)
  })
})

test("only the first 24s warn about TypeScript", () => {
  const warning = ["22.19.0", "24.0.0", "24.2.0", "24.3.0", "26.0.0"].filter(warnsAboutTypeScript)
  expect(warning).toEqual(["24.0.0", "24.2.0"])
})

describe("a Node that can fetch a newer one", () => {
  test.each(["18.0.0", "20.20.2", "22.23.2"])("%s starts", (version) => {
    expect(whyNodeCannotStart(version)).toBeUndefined()
  })

  test.each(["14.21.3", "16.20.2", "17.9.1"])("%s is told what to install", (version) => {
    const sentence = whyNodeCannotStart(version)
    expect(sentence).toContain(`This is Node ${version}`)
    expect(sentence).toContain("install Node 22.19 or newer")
    expect(sentence).not.toContain("\n")
  })
})
