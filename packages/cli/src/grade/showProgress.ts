import type { CohortProgress } from "@fiberlings/grader"
import { Console, Effect } from "effect"
import { type CohortState, isLineDue, progressLine, progressView } from "./progressView.ts"

/** Tells on standard error how far a cohort is: a line that moves, or lines that stay in a pipe. */
export interface ShownProgress extends CohortProgress {
  /** Takes the moving line away: whatever comes next begins at the left. */
  readonly end: Effect.Effect<void>
  /** Says what stays of a run that was stopped. */
  readonly stopped: Effect.Effect<void>
}

const eraseLine = "\r\u001b[2K"

/** Begins to show progress; `jobs` are graded at the same time. */
export const showProgress = (jobs: number): ShownProgress => {
  const { stderr } = process
  const moves = stderr.isTTY === true && process.env.TERM !== "dumb"
  const durations: Array<number> = []
  let state: CohortState = { kept: 0, pending: 0, durations, jobs, name: "" }

  const show = Effect.suspend(() => {
    if (!moves) return isLineDue(state) ? Console.error(progressLine(state)) : Effect.void
    stderr.write(`${eraseLine}${progressView(state, stderr.columns || 80)}`)
    return Effect.void
  })
  const end = Effect.sync(() => {
    if (moves) stderr.write(eraseLine)
  })
  return {
    begin: (kept, pending) => {
      state = { ...state, kept, pending }
      const were = kept === 1 ? "1 result is" : `${kept} results are`
      const said = kept === 0 ? Effect.void : Console.error(`${were} kept, ${pending} to grade`)
      return pending === 0 ? said : Effect.andThen(said, moves ? show : Effect.void)
    },
    graded: (name, milliseconds) => {
      durations.push(milliseconds)
      state = { ...state, name }
      return show
    },
    end,
    stopped: Effect.suspend(() =>
      Console.error(
        `Stopped. ${state.kept + durations.length} of ${state.kept + state.pending} are graded and kept; the same command goes on with the rest.`,
      ),
    ),
  }
}
