import { readdirSync } from "node:fs"
import { assert, describe, it } from "@effect/vitest"
import fc from "fast-check"
import { formats } from "../../src/formats/formats.ts"
import { pictureText } from "../../src/formats/report/pictureText.ts"
import { anyPicture, anyReport } from "./anyReport.ts"
import { interfaces } from "./interfaces/interfaces.ts"
import { check, failed, graded, passed, reportOf, unused } from "./samples.ts"

const names = formats.map(({ name }) => name)

describe("every format", () => {
  it("is registered, and held against its interface", () => {
    const files = readdirSync(new URL("../../src/formats/", import.meta.url))
      .filter((file) => /^[a-z].*\.ts$/.test(file) && file !== "formats.ts")
      .map((file) => file.slice(0, -".ts".length))
    assert.deepStrictEqual([...names].sort(), files.sort())
    assert.deepStrictEqual(Object.keys(interfaces).sort(), files)
  })

  describe.each(names)("%s", (name) => {
    const { render } = formats.find((format) => format.name === name)!
    const read = interfaces[name]!

    it("is valid for what a grader says", () => {
      for (const report of [
        reportOf(),
        reportOf(graded({})),
        reportOf(passed),
        reportOf(failed),
        reportOf(passed, failed),
      ])
        read(render(report))
    })

    it("stays valid whatever the verdict says", () => {
      const holds = fc.property(anyReport, (report) => void read(render(report)))
      fc.assert(holds, { numRuns: 300 })
    })

    it("stays valid when every text has a megabyte", () => {
      for (const piece of ["x", "日 ", "🦋", "\u001b[31m<&>\n", "\ud800"]) {
        const long = piece.repeat(1_000_000 / piece.length)
        const diagnostic = { ...unused, message: long, excerpt: long }
        const checks = [check("ends", { status: "crashed", message: long })]
        const verdict = { status: "crashed", message: long, checks, output: long } as const
        read(render(reportOf(graded({ ...verdict, diagnostics: [diagnostic] }))))
      }
    })
  })
})

describe("the picture of a run", () => {
  it("is drawn whatever the trace says", () => {
    fc.assert(
      fc.property(anyPicture, (picture) => void pictureText(picture)),
      { numRuns: 500 },
    )
  })
})
