import type { Picture } from "@fiberlings/grader"
import {
  drawInterleaving,
  drawTimeline,
  interleaving,
  layout,
  sideBySide,
} from "@fiberlings/timeline"
import type { Paint } from "../paint.ts"

/**
 * What a check's run looked like: the steps of the fibers where it is a matter of their order, the
 * run beside one of the reference where it is a matter of time, else the run alone.
 */
export const pictureView = (
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

/** The command that shows a run again; nothing for an ordinary run, which any grading shows. */
export const replayView = (picture: Picture, paint: Paint): ReadonlyArray<string> =>
  picture.token === undefined
    ? []
    : ["", paint.dim(`See it again: npx fiberlings replay ${picture.token}`)]
