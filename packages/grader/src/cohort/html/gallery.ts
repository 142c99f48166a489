import { escape } from "@fiberlings/timeline"
import type { Drawing, Figure } from "../Figure.ts"

/** The pictures of a page: each stands in it once, however many submissions show it. */
export interface Gallery {
  /** A figure that refers to its pictures. */
  show(figure: Figure): string
  /** The pictures themselves, once all were shown: goes into the same page, out of sight. */
  all(): string
}

/** A page with more than this, in characters, opens slowly. */
const mostCharacters = 12_000_000

/** Begins a gallery. What goes beyond `most` characters is left out, and the page says so. */
export const makeGallery = (most = mostCharacters): Gallery => {
  const kept = new Map<string, Drawing>()
  let size = 0

  const take = (drawing: Drawing): boolean => {
    if (kept.has(drawing.id)) return true
    const more = drawing.svg.length + drawing.steps.length
    if (size + more > most) return false
    kept.set(drawing.id, drawing)
    size += more
    return true
  }
  const reference = ({ height, id, width }: Drawing) =>
    `<svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-labelledby="${id}-title ${id}-desc"><use href="#${id}"/></svg>`

  return {
    show: ({ reference: right, yours }) => {
      if (!take(yours)) return "<p>This page has no room for more pictures.</p>"
      const table = yours.steps === "" ? "" : `<p><a href="#${yours.id}-steps">Step by step</a></p>`
      const beside =
        right !== null && take(right) ? `<h5>A run that is right</h5>${reference(right)}` : ""
      const heading = beside === "" ? "" : "<h5>This run</h5>"
      return `<figure>${heading}${reference(yours)}${table}${beside}</figure>`
    },
    all: () => {
      const drawings = [...kept.values()]
      const tables = drawings.filter(({ steps }) => steps !== "")
      const svgs = drawings.map(({ id, svg }) => svg.replace("<svg ", `<svg id="${escape(id)}" `))
      return `<div class="unseen" aria-hidden="true">\n${svgs.join("\n")}\n</div>${
        tables.length === 0 ? "" : `\n<h2>Step by step</h2>\n${tables.map(stepsOf).join("\n")}`
      }`
    },
  }
}

const stepsOf = ({ id, steps }: Drawing, index: number): string =>
  `<details id="${id}-steps"><summary>Run ${index + 1}</summary><figure>${steps}</figure></details>`
