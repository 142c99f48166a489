import { readdirSync } from "node:fs"
import { Trace } from "@fiberlings/core"
import { assert, describe as group, expect, it } from "@effect/vitest"
import { Schema } from "effect"
import { layout, type Renderer, renderers } from "../src/index.ts"
import { brokenRules } from "./chromeTraceRules.ts"
import { names, pictureOf, recorded } from "./recorded.ts"

const rendererOf = (name: string): Renderer =>
  renderers.find((renderer) => renderer.name === name) ?? assert.fail(`no renderer ${name}`)

const hostile = `<script>alert("1")</script>&'\u001b[31m`
const hostileTrace: Trace = {
  version: 1,
  events: [
    { _tag: "FiberStarted", step: 0, at: 0, fiber: 1, parent: null },
    { _tag: "SpanStarted", step: 1, at: 0, fiber: 1, span: 1, name: hostile, parent: null },
    { _tag: "CallStarted", step: 2, at: 0, fiber: 1, call: 1, service: hostile, subject: hostile },
    { _tag: "Logged", step: 3, at: 5, fiber: 1, level: hostile, message: hostile },
    { _tag: "ResourceOpened", step: 4, at: 6, fiber: 1, resource: 1, name: hostile },
    { _tag: "ResourceUsed", step: 5, at: 6, fiber: 1, resource: 1, operation: hostile },
    { _tag: "FiberStarted", step: 6, at: 7, fiber: 2, parent: 1 },
    { _tag: "Logged", step: 7, at: 7, fiber: 2, level: "Info", message: hostile },
  ],
}

group("renderers", () => {
  it("are the files of renderers/, each with one entry", () => {
    const files = readdirSync(new URL("../src/renderers/", import.meta.url))
    const kebab = (file: string) =>
      file.replace(".ts", "").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
    assert.sameMembers(
      renderers.map(({ name }) => name),
      files.map(kebab),
    )
  })

  // The large traces would make large files that nobody reads.
  const shown = names.filter((name) => recorded(name).events.length < 30)
  group.for(renderers)("$name", ({ name, extension, render }) => {
    it.for(shown)("%s", async (trace) => {
      const file = pictureOf(`${name}/${trace}.${extension}.txt`.replace(".txt.txt", ".txt"))
      await expect(render(recorded(trace), { title: trace })).toMatchFileSnapshot(file)
    })

    it("renders nothing, and what is hostile", () => {
      assert.isString(render({ version: 1, events: [] }))
      assert.notInclude(render(hostileTrace), "\u001b")
    })
  })
})

group("html", () => {
  const { render } = rendererOf("html")

  it("takes nothing that a trace says for markup", () => {
    const page = render(hostileTrace, { title: hostile })
    assert.notInclude(page, "<script")
    assert.notInclude(page, `alert("1")`)
    assert.include(page, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;")
  })

  it.for(names)(
    "%s: needs no network, runs nothing and has its text beside the picture",
    (name) => {
      const page = render(recorded(name))
      assert.notMatch(page, /https?:|<script|\bon\w+=|@import|url\(/)
      assert.match(page, /<svg [^>]*role="img"[^>]*>\n<title id=.+<\/title>\n<desc id=.+<\/desc>/)
      assert.strictEqual(
        page.match(/<g>/g)?.length,
        layout(recorded(name), { lanes: 60 }).lanes.length,
      )
    },
  )
})

group("chrome-trace", () => {
  const { render } = rendererOf("chrome-trace")
  it.for(names)("%s: keeps the rules", (name) => {
    assert.deepEqual(brokenRules(render(recorded(name))), [])
  })

  it.for(names)("%s: has every fiber, every fork of one that ran and every call", (name) => {
    const trace = recorded(name)
    const events: ReadonlyArray<{ name: string; ph: string; tid: number; cat?: string }> =
      JSON.parse(render(trace)).traceEvents
    const fibersThat = (tag: string) =>
      trace.events.filter((event) => event._tag === tag).map(({ fiber }) => fiber)
    const threads = events.filter((event) => event.name === "thread_name").map(({ tid }) => tid)
    // The world outside is no fiber that was started.
    assert.sameMembers(
      threads.filter((thread) => thread !== 0),
      fibersThat("FiberStarted"),
    )
    const forks = events.filter(({ ph }) => ph === "f").map(({ tid }) => tid)
    const forked = trace.events.flatMap((event) =>
      event._tag === "FiberStarted" && event.parent !== null ? [event.fiber] : [],
    )
    assert.sameMembers(forks, forked)
    const calls = events.filter(({ ph, cat }) => ph === "b" && cat === "call")
    assert.lengthOf(calls, fibersThat("CallStarted").length)
  })
})

group("json", () => {
  it.for(names)("%s: is the trace, and core's schema reads it back", (name) => {
    const text = rendererOf("json").render(recorded(name))
    const back = Schema.decodeSync(Schema.fromJsonString(Trace))(text)
    assert.deepEqual(back, recorded(name))
  })
})
