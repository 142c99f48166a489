import type { Outcome } from "@fiberlings/core"
import { showDuration } from "../axis/showPlace.ts"
import type { Deed, FiberHistory } from "./FiberHistory.ts"
import type { LaneEnding, Segment } from "./Lane.ts"

/** How a lane ended, and the words for it: empty when it simply ended well. */
export interface EndingNote {
  readonly ending: LaneEnding
  readonly note: string
}

/** What the words for an ending depend on, beyond the fiber itself. */
export interface Circumstances {
  /** False when the run stopped before the program itself had ended. */
  readonly mainEnded: boolean
  readonly zeroTime: boolean
  /** The name of a fiber that can be seen in the picture, on another lane than `self`. */
  readonly nameOf: (fiber: number, self: number) => string | undefined
  /** The time limits, in milliseconds, that cut fibers off. */
  readonly limits: ReadonlyMap<number, number>
}

const words: Readonly<Record<Outcome, string>> = {
  success: "",
  failure: "failed",
  defect: "died",
  interrupt: "interrupted",
}

/** What a fiber was in the middle of when the run stopped. */
const stuckIn = (history: FiberHistory, zeroTime: boolean): string => {
  if (history.deeds.some(({ kind, to }) => kind === "call" && to === undefined))
    return ": no answer"
  if (history.sleeps.some(({ to }) => to === undefined)) return ": still asleep"
  const wait = history.waits.at(-1)
  if (wait === undefined || wait.to !== undefined) return ""
  const since = zeroTime ? "" : ` since ${showDuration(wait.from)}`
  return wait.on === "external" ? `: waits for the outside${since}` : `: waits${since}`
}

/** How a row of calls or spans ended. */
export const deedsEnding = (
  deeds: ReadonlyArray<Deed>,
  { mainEnded }: Circumstances,
): EndingNote => {
  const last = deeds.at(-1)
  if (last?.outcome === undefined) {
    return mainEnded
      ? { ending: "leaked", note: "still in flight when the program had ended" }
      : { ending: "stuck", note: "never ended: no answer" }
  }
  const left = last.isLeft ? "nobody waited for it any more" : undefined
  return { ending: last.outcome, note: left ?? failedDeeds(deeds) ?? words[last.outcome] }
}

/** `2 of 3 failed`, for calls that were made again and again. */
const failedDeeds = (deeds: ReadonlyArray<Deed>): string | undefined => {
  const failed = deeds.filter(({ outcome }) => outcome === "failure" || outcome === "defect").length
  return failed > 0 && deeds.length > 1 ? `${failed} of ${deeds.length} calls failed` : undefined
}

/** How a fiber ended. `deeds` are those that its own lane shows. */
export const fiberEnding = (
  history: FiberHistory,
  deeds: ReadonlyArray<Deed>,
  segments: ReadonlyArray<Segment>,
  circumstances: Circumstances,
): EndingNote => {
  const { outcome } = history
  if (outcome === undefined) {
    if (circumstances.mainEnded) return { ending: "leaked", note: "still running: nobody owns it" }
    return { ending: "stuck", note: `never ended${stuckIn(history, circumstances.zeroTime)}` }
  }
  if (outcome === "interrupt") {
    return { ending: outcome, note: interruptWords(history, segments, circumstances) }
  }
  const failed = failedDeeds(deeds)
  const handled = deeds.at(-1)?.outcome === "failure" ? "the call failed, and that was handled" : ""
  return { ending: outcome, note: failed ?? (outcome === "success" ? handled : words[outcome]) }
}

const interruptWords = (
  history: FiberHistory,
  segments: ReadonlyArray<Segment>,
  { zeroTime, nameOf, limits }: Circumstances,
): string => {
  const { deeds, sleeps, waits, logs, children, slices } = history
  const doings = [deeds, sleeps, waits, logs, children].flat()
  if (doings.length === 0 && slices.length < 2) return "interrupted before it did anything"
  const limit = limits.get(history.fiber)
  const by = history.by === null ? undefined : nameOf(history.by, history.fiber)
  const why =
    limit !== undefined
      ? `interrupted: time-out of ${showDuration(limit)}`
      : by === undefined
        ? "interrupted"
        : `interrupted by ${by}`
  const last = segments.at(-1)
  if (zeroTime || last?.state !== "cleaning") return why
  return `${why}, clean-up took ${showDuration(last.to - last.from)}`
}
