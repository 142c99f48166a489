import { createHash } from "node:crypto"
import { assert, describe, it } from "@effect/vitest"
import type { VerdictStatus } from "@fiberlings/core"
import { type CohortSummary, type Figure, renderHtml } from "../../src/index.ts"
import { makeGallery } from "../../src/cohort/html/gallery.ts"

const evil = `"'><img src=x onerror=alert(1)></script><script>alert(2)</script>\u001b[31m`

const figure = (id: string): Figure => ({
  yours: {
    id,
    width: 10,
    height: 20,
    svg: `<svg viewBox="0 0 10 20"><title>${id}</title></svg>`,
    steps: "",
  },
  reference: null,
})

const summaryOf = (names: ReadonlyArray<string>, text: string): CohortSummary => ({
  version: 1,
  cohort: text,
  exercises: [
    {
      exercise: "a/one",
      number: "1.1",
      title: text,
      handedIn: names.length,
      solved: 0,
      statuses: [{ status: "failed", submissions: names.length }],
      misconceptions: [{ misconception: text, title: text, submissions: 1 }],
    },
  ],
  submissions: names.map((name) => ({
    name,
    solved: 0,
    total: 1,
    fault: text,
    verdicts: [
      {
        exercise: "a/one",
        status: "failed" satisfies VerdictStatus,
        message: text,
        checks: [{ name: text, status: "failed", message: text, misconception: text }],
        diagnostics: [
          { code: text, severity: "error", line: 1, column: 1, message: text, excerpt: text },
        ],
        output: text,
      },
    ],
    notHandedIn: [],
  })),
})

describe("renderHtml", () => {
  it("lets no text of a submission become part of the page", () => {
    const page = renderHtml(summaryOf([evil], evil), () => null)
    assert.notInclude(page, "<img")
    assert.notInclude(page, "\u001b")
    assert.lengthOf(page.match(/<script/g) ?? [], 1)
    assert.notMatch(page, /="[^"]*onerror=alert\(1\)[^&]*>/)
  })

  it("allows its own script only, and nothing from elsewhere", () => {
    const page = renderHtml(summaryOf(["ann"], "text"), () => figure("p"))
    const script = /<script>([\s\S]*)<\/script>/.exec(page)?.[1] ?? ""
    const hash = createHash("sha256").update(script).digest("base64")
    assert.include(
      page,
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'`,
    )
    assert.notMatch(page, /https?:|\bsrc=|@import|url\(/)
    for (const [, target] of page.matchAll(/href="([^"]*)"/g)) assert.match(target ?? "", /^#/)
  })

  it("holds a picture once, however many show it, and says it in words to each", () => {
    const page = renderHtml(summaryOf(["ann", "bob"], "text"), () => figure("picture-1"))
    assert.lengthOf(page.match(/<svg id="picture-1"/g) ?? [], 1)
    assert.lengthOf(page.match(/aria-labelledby="picture-1-title/g) ?? [], 2)
    assert.lengthOf(page.match(/<use href="#picture-1"/g) ?? [], 2)
  })

  it("says every sign in words, and heads every column and row", () => {
    const page = renderHtml(summaryOf(["ann"], "text"), () => null)
    assert.match(page, /<span aria-hidden="true"[^>]*>✗<\/span><span class="unseen">failed<\/span>/)
    const heads = page.match(/<thead>[\s\S]*?<\/thead>/g) ?? []
    assert.isAbove(heads.length, 1)
    for (const head of heads) assert.notInclude(head, "<td")
    assert.match(page, /<th scope="row"><a href="#submission-1">ann/)
  })

  it("leaves pictures out that would make the page too large, and says so", () => {
    const gallery = makeGallery(figure("a").yours.svg.length)
    assert.include(gallery.show(figure("a")), "<use")
    assert.include(gallery.show(figure("b")), "no room for more pictures")
    assert.include(gallery.show(figure("a")), "<use")
    assert.notInclude(gallery.all(), 'id="b"')
  })
})
