import { createHash } from "node:crypto"
import { interleaving, type Layout, layout, picture, steps } from "@fiberlings/timeline"
import { Schema } from "effect"
import { cleanText } from "../cleanText.ts"
import type { GradedFile } from "../formats/report/SubmissionReport.ts"

/** A picture that stands in a page; two that look alike have the same id. */
export const Drawing = Schema.Struct({
  id: Schema.String,
  /** Of the SVG, in pixels. */
  width: Schema.Finite,
  height: Schema.Finite,
  svg: Schema.String,
  /** The steps as a table, where it is a matter of their order; else empty. */
  steps: Schema.String,
})
export type Drawing = typeof Drawing.Type

/** The run that decided about a check, beside one of the reference where that helps. */
export const Figure = Schema.Struct({ yours: Drawing, reference: Schema.NullOr(Drawing) })
export type Figure = typeof Figure.Type

/** More than this much HTML is no picture any more. */
const mostCharacters = 60_000
const lanes = 24

/** The picture of the first check that failed; null where nothing ran or it would be too large. */
export const figureOf = ({ graded }: GradedFile): Figure | null => {
  const failed = graded.verdict.checks.find(({ status }) => status !== "passed")
  const shown = graded.pictures.find(({ check }) => check === failed?.name)
  if (shown === undefined) return null
  const { couldBe } = shown
  const title = cleanText(shown.check)
  const own = layout(shown.shown.run.trace, { lanes })
  const right = couldBe === undefined ? null : layout(couldBe.trace, { lanes })
  const [ownScaled, rightScaled] = onOneScale(own, right)
  const table = shown.shown.schedule === "0" ? "" : steps(interleaving(shown.shown.run.trace), "h5")
  const yours = draw(ownScaled, `Fails: ${title}`, table)
  const reference = rightScaled === null ? null : draw(rightScaled, `Right: ${title}`, "")
  return yours === null ? null : { yours, reference }
}

/** So that twice as long looks twice as long. */
const onOneScale = (own: Layout, right: Layout | null): readonly [Layout, Layout | null] => {
  if (right === null || right.axis.unit !== own.axis.unit) return [own, right]
  const axis = { ...own.axis, to: Math.max(own.axis.to, right.axis.to) }
  return [
    { ...own, axis },
    { ...right, axis },
  ]
}

const draw = (lines: Layout, title: string, table: string): Drawing | null => {
  const anonymous = picture(lines, title, "")
  const hash = createHash("sha256").update(anonymous).update(table).digest("hex")
  const id = `picture-${hash.slice(0, 16)}`
  const svg = picture(lines, title, id)
  const size = /^<svg viewBox="0 0 (\d+) (\d+)"/.exec(svg)
  if (size === null || svg.length + table.length > mostCharacters) return null
  return { id, width: Number(size[1]), height: Number(size[2]), svg, steps: table }
}
