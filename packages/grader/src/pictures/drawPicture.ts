import {
  drawInterleaving,
  drawTimeline,
  interleaving,
  layout,
  type Paint,
  sideBySide,
} from "@fiberlings/timeline"
import type { Picture } from "./pictureOf.ts"

/**
 * What a check's run looked like, as lines of at most `columns`: the steps of the fibers where it
 * is a matter of their order, the run beside one of the reference where it is a matter of time,
 * else the run alone.
 */
export const drawPicture = (
  picture: Picture,
  columns: number,
  paint: Paint,
): ReadonlyArray<string> => {
  const { couldBe, shown } = picture
  const options = { columns, paint }
  if (shown.schedule !== "0") return drawInterleaving(interleaving(shown.run.trace), options)
  const yours = layout(shown.run.trace)
  return couldBe === undefined
    ? drawTimeline(yours, options)
    : sideBySide(yours, layout(couldBe.trace), options)
}
