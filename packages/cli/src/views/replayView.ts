import type { Picture } from "@fiberlings/grader"
import type { Paint } from "../paint.ts"

/** The command that shows a run again; nothing for an ordinary run, which any grading shows. */
export const replayView = (picture: Picture, paint: Paint): ReadonlyArray<string> =>
  picture.token === undefined
    ? []
    : ["", paint.dim(`See it again: npx fiberlings replay ${picture.token}`)]
