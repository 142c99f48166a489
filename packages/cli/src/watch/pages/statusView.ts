import type { Verdict } from "@fiberlings/core"
import { harmless } from "../../harmless.ts"
import type { Paint } from "../../paint.ts"
import { isDone } from "../../Progress.ts"
import { exerciseFile } from "../../views/briefView.ts"
import { verdictHeading, verdictView } from "../../views/verdictView.ts"
import { wrapLines } from "../../wrapLines.ts"
import { ends } from "../layout.ts"
import type { WatchState } from "../WatchState.ts"

/** How things stand, in a few words. */
export const shortStatus = (state: WatchState, paint: Paint): string => {
  if (state.fault !== undefined) return paint.bad("✗ it could not be graded")
  if (!state.seen) return ""
  if (state.source === undefined) return paint.bad("✗ the file is gone")
  if (state.graded === undefined) return paint.dim("grading …")
  return headingOf(state, state.graded.verdict, paint)
}

/** Nobody is told to have passed before the types have been checked too. */
const headingOf = (state: WatchState, verdict: Verdict, paint: Paint): string =>
  state.typesPending && verdict.status === "passed"
    ? paint.dim("✓ all checks hold")
    : verdictHeading(verdict, paint)

/**
 * How things stand in full: the verdict with or without its picture, or why there is none. `folded`
 * takes one line for all checks that hold.
 */
export const statusView = (
  state: WatchState,
  width: number,
  paint: Paint,
  picture: boolean,
  folded = false,
): ReadonlyArray<string> => {
  if (state.fault !== undefined) {
    return [...wrapLines(harmless(state.fault), width, paint), "", "Once more: r"]
  }
  if (!state.seen) return []
  if (state.source === undefined) {
    return wrapLines(
      `exercise.ts is gone, or cannot be read.\nWaiting for ${exerciseFile(state.exercise)}\nTo put the starter there: x, or npx fiberlings reset ${state.exercise.number}`,
      width,
      paint,
    )
  }
  if (state.graded === undefined) return [paint.dim("  grading …")]
  const { pictures, verdict } = state.graded
  const seen = { verdict, pictures: picture ? pictures : [] }
  const [, ...lines] = verdictView(seen, width, paint, folded)
  return [
    ends(
      headingOf(state, verdict, paint),
      state.took === undefined ? "" : paint.dim(lastOf(state, state.took)),
      width,
    ),
    ...lines,
    ...(verdict.status === "passed" && !state.typesPending
      ? ["", ...wrapLines(whatNext(state), width, paint)]
      : []),
  ]
}

/** How long it took, once there is nothing more to come. */
const lastOf = (state: WatchState, took: number): string =>
  state.typesPending ? "checking the types …" : duration(took)

const duration = (milliseconds: number): string =>
  milliseconds < 1000
    ? `graded in ${Math.max(Math.round(milliseconds), 1)} ms`
    : `graded in ${(milliseconds / 1000).toFixed(1)} s`

/** One sentence for somebody who has passed. */
export const whatNext = (state: WatchState): string => {
  const { exercise, exercises, notes } = state
  const place = exercises.findIndex((one) => one.id === exercise.id)
  const following = exercises[place + 1]
  if (following !== undefined) return `n: next exercise, ${following.number} ${following.title}`
  const left = exercises.filter((one) => one.id !== exercise.id && !isDone(notes, one)).length
  return left === 0
    ? `That was the last one: all ${exercises.length} are solved.`
    : `That was the last one. l: the list of what is left, ${left} of ${exercises.length}`
}
