import { calls, type Run } from "@fiberlings/core"
import { type Expectation, expectation } from "../Expectation.ts"
import { showDuration } from "../showDuration.ts"

/**
 * The calls of `service`, or those of them about `subject`, came one after another, with these pauses
 * between them (milliseconds).
 */
export const triesWithPauses = (
  run: Run,
  service: string,
  pauses: ReadonlyArray<number>,
  subject?: string,
): Expectation => {
  const seen = pausesBetween(run, service, subject)
  const tries = callsAbout(run, service, subject).length
  return expectation(
    tries === pauses.length + 1 && seen.every((pause, index) => pause === pauses[index]),
    `Expected ${showTries(pauses.length + 1, pauses)}. Yours made ${showTries(tries, seen)}.`,
  )
}

/** From the end of each call to the start of the next, in milliseconds; negative where they overlap. */
export const pausesBetween = (
  run: Run,
  service: string,
  subject?: string,
): ReadonlyArray<number> => {
  const some = callsAbout(run, service, subject)
  return some.slice(1).map((call, index) => call.start - (some[index]?.end ?? Infinity))
}

const callsAbout = (run: Run, service: string, subject?: string) =>
  calls(run, service).filter((call) => subject === undefined || call.subject === subject)

const showTries = (count: number, pauses: ReadonlyArray<number>): string => {
  const tries = count === 0 ? "no try" : count === 1 ? "one try" : `${count} tries`
  if (pauses.length === 0) return tries
  return `${tries} with ${pauses.length === 1 ? "a pause of " : "pauses of "}${showPauses(pauses)}`
}

/** `0.2 s, 0.4 s`; from the seventh pause on, dots. */
const showPauses = (pauses: ReadonlyArray<number>): string =>
  pauses.slice(0, 6).map(showPause).join(", ") + (pauses.length > 6 ? ", …" : "")

const showPause = (pause: number): string => (pause < 0 ? "none" : showDuration(pause))
