import { readdirSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import { renderers } from "@fiberlings/timeline"
import { commands } from "../src/Cli.ts"
import { formats } from "../src/commands/timeline.ts"

describe("Cli", () => {
  it("registers every file in commands/", () => {
    const files = readdirSync(new URL("../src/commands", import.meta.url))
      .map((file) => file.replace(/\.ts$/, ""))
      .filter((name) => name !== "root")
    assert.sameMembers(
      commands.map((command) => command.name),
      files,
    )
  })

  it("offers every way to draw a timeline", () => {
    assert.deepStrictEqual(
      [...formats],
      renderers.map(({ name }) => name),
    )
  })
})
