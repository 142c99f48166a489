import type { Renderer } from "../Renderer.ts"

/** The versioned trace itself, one event a line, as core's schema describes it. */
export const json: Renderer = {
  name: "json",
  extension: "json",
  purpose: "the recorded events themselves",
  render: ({ version, events }) => {
    const lines = events.map((event) => `    ${JSON.stringify(event)}`)
    const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`
    return `{\n  "version": ${version},\n  "events": ${list}\n}\n`
  },
}
