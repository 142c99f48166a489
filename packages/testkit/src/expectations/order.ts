import { calls, type Run } from "@fiberlings/core"
import { type Expectation, expectation, expectationOfTime } from "../Expectation.ts"
import { showDuration } from "../showDuration.ts"

/** The call about `later` started only when the one about `earlier` had ended. */
export const startsAfter = (run: Run, later: string, earlier: string): Expectation => {
  const first = calls(run).find((call) => call.subject === earlier)
  const second = calls(run).find((call) => call.subject === later)
  const wanted = `Expected ${later} to be asked only after ${earlier} had answered.`
  if (first === undefined || second === undefined) {
    return expectation(false, `${wanted} Yours never asked ${first ? later : earlier}.`)
  }
  const answered =
    first.end === undefined
      ? `${earlier} never answered`
      : `${earlier} answered at ${showDuration(first.end)}`
  return expectation(
    first.endStep < second.startStep,
    `${wanted} Yours asked ${later} at ${showDuration(second.start)}, and ${answered}.`,
  )
}

/** The calls about these two subjects were in flight at the same time at some moment. */
export const underWayTogether = (run: Run, one: string, other: string): Expectation => {
  const [first, second] = calls(run).filter(
    (call) => call.subject === one || call.subject === other,
  )
  const wanted = `Expected ${one} and ${other} to be under way at the same time.`
  if (first === undefined || second === undefined) {
    return expectation(false, `${wanted} Yours did not ask both.`)
  }
  return expectationOfTime(
    first.subject !== second.subject && second.startStep < first.endStep,
    `${wanted} Yours asked ${second.subject} only when ${first.subject} had ended.`,
  )
}

/** The call about `earlier` started before the one about `later`, whether or not it had ended. */
export const startsBefore = (run: Run, earlier: string, later: string): Expectation => {
  const stepOf = (subject: string) => calls(run).find((call) => call.subject === subject)?.startStep
  const first = stepOf(earlier)
  const second = stepOf(later)
  return expectation(
    first !== undefined && second !== undefined && first < second,
    `Expected ${earlier} to be asked before ${later}. Yours asked ${first === undefined ? `${later} only` : second === undefined ? `${earlier} only` : `${later} first`}.`,
  )
}

/** Exactly these subjects' calls were interrupted, in whatever order. */
export const interruptsCalls = (run: Run, subjects: ReadonlyArray<string>): Expectation => {
  const seen = calls(run)
    .filter((call) => call.outcome === "interrupt")
    .map((call) => call.subject)
  const same = [...seen].sort().join() === [...subjects].sort().join()
  const list = (some: ReadonlyArray<string>) => (some.length === 0 ? "no call" : some.join(", "))
  return expectation(
    same,
    `Expected ${list(subjects)} to be interrupted. Yours interrupted ${list(seen)}.`,
  )
}

/** What must not be in any run, in words and as a question: `never(run, "two tills inside", (run) => …)`. */
export const never = (run: Run, what: string, isSo: (run: Run) => boolean): Expectation =>
  expectation(!isSo(run), `Expected never to see this: ${what}. Yours does.`)
