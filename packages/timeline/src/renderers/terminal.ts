import { layout } from "../layout/layout.ts"
import type { Renderer } from "../Renderer.ts"
import { drawTimeline } from "../terminal/drawTimeline.ts"

/** The picture for a terminal. */
export const terminal: Renderer = {
  name: "terminal",
  extension: "txt",
  purpose: "a picture for the terminal",
  render: (trace, options = {}) => `${drawTimeline(layout(trace), options).join("\n")}\n`,
}
