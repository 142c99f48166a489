import { page } from "../html/page.ts"
import { interleaving } from "../interleaving/interleaving.ts"
import { layout } from "../layout/layout.ts"
import type { Renderer } from "../Renderer.ts"
import { clean } from "../text/clean.ts"

/** A page of its own: opens anywhere, prints well, needs no network and runs no script. */
export const html: Renderer = {
  name: "html",
  extension: "html",
  purpose: "a page with the picture, for a browser",
  render: (trace, { title = "Timeline" } = {}) =>
    page(layout(trace, { lanes: 60 }), interleaving(trace), clean(title)),
}
