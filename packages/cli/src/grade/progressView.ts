import { showName } from "@fiberlings/grader"
import { fit, shorten } from "@fiberlings/timeline"
import { showMinutes, timeLeft } from "./timeLeft.ts"

/** How far the grading of a cohort is. */
export interface CohortState {
  /** Results of before that are still right. */
  readonly kept: number
  /** What had to be graded at the beginning. */
  readonly pending: number
  /** Of the submissions graded since, in milliseconds. */
  readonly durations: ReadonlyArray<number>
  readonly jobs: number
  /** The last one that was graded. */
  readonly name: string
}

const barWidth = 24

/** How long it still takes: `03:12 left`; empty as long as nobody can tell. */
export const leftView = ({ durations, jobs, pending }: CohortState): string => {
  const left = timeLeft(durations, pending - durations.length, jobs)
  return left === undefined || pending === durations.length ? "" : `${showMinutes(left)} left`
}

/** One line of at most `columns` that is written over by the next: bar, number, time, name. */
export const progressView = (state: CohortState, columns: number): string => {
  const { durations, kept, name, pending } = state
  const total = kept + pending
  const done = kept + durations.length
  const filled = total === 0 ? barWidth : Math.floor((barWidth * done) / total)
  const bar = "█".repeat(filled) + "░".repeat(barWidth - filled)
  const head = `${bar} ${done}/${total}  ${fit(leftView(state), 11)} `
  // The last column stays free: some terminals break the line there.
  return shorten(`${head} ${showName(name)}`, columns - 1).trimEnd()
}

/** Whether a line is due where lines stay: about twenty in all, and one at the end. */
export const isLineDue = ({ durations, pending }: CohortState): boolean =>
  durations.length === pending || durations.length % Math.max(1, Math.ceil(pending / 20)) === 0

/** One line that stays. */
export const progressLine = (state: CohortState): string => {
  const left = leftView(state)
  const done = state.kept + state.durations.length
  return `${done} of ${state.kept + state.pending} graded${left === "" ? "" : `, about ${left}`}`
}
