import { events } from "../chromeTrace/events.ts"
import type { Renderer } from "../Renderer.ts"

/** Trace events as Perfetto (ui.perfetto.dev) and chrome://tracing open them. */
export const chromeTrace: Renderer = {
  name: "chrome-trace",
  extension: "json",
  purpose: "a file for ui.perfetto.dev",
  render: (trace, { title = "Timeline" } = {}) => {
    const lines = events(trace, title).map((event) => `    ${JSON.stringify(event)}`)
    return `{\n  "displayTimeUnit": "ms",\n  "traceEvents": [\n${lines.join(",\n")}\n  ]\n}\n`
  },
}
