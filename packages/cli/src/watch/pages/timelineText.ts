import { drawPicture } from "@fiberlings/grader"
import { replayView } from "../../views/replayView.ts"
import { statusView } from "./statusView.ts"
import type { Text } from "./Text.ts"

/** The pictures of all checks, the failing ones first, as large as the window allows. */
export const timelineText: Text = {
  key: "t",
  title: ({ exercise }) => `What your fibers did: ${exercise.number} ${exercise.title}`,
  lines: (state, width, paint) => {
    if (state.graded === undefined) return statusView(state, width, paint, false)
    const { pictures } = state.graded
    if (pictures.length === 0) return ["There is no picture: nothing of it has run."]
    return pictures
      .toSorted((one, other) => Number(one.passed) - Number(other.passed))
      .flatMap((picture, index) => [
        ...(index === 0 ? [] : [""]),
        `${picture.passed ? paint.good("✓") : paint.bad("✗")} ${paint.bold(picture.check)}`,
        "",
        ...drawPicture(picture, width, paint),
        ...replayView(picture, paint),
      ])
  },
}
