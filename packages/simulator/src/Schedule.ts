/**
 * A schedule: where it differs from what Effect does by itself, as pairs of the number of a decision
 * (counted from 0 within the run) and the choice taken there. The empty schedule is Effect's own.
 */
export type Schedule = ReadonlyArray<readonly [decision: number, choice: number]>

/**
 * A schedule as a short text: for each deviation the distance from the one before in base 36, and
 * behind a dot the choice where it is not 1. `4-a.2` is choice 1 at decision 4, choice 2 at 14; `0`
 * stands for no deviation.
 */
export const encodeSchedule = (schedule: Schedule): string => {
  let before = -1
  const parts = schedule.map(([decision, choice]) => {
    const distance = (decision - before).toString(36)
    before = decision
    return choice === 1 ? distance : `${distance}.${choice.toString(36)}`
  })
  return parts.length === 0 ? "0" : parts.join("-")
}

/** The schedule that `encodeSchedule` made this text of; undefined for any other text. */
export const decodeSchedule = (text: string): Schedule | undefined => {
  if (text === "0") return []
  let decision = -1
  const schedule: Array<readonly [number, number]> = []
  for (const part of text.split("-")) {
    const match = /^([1-9a-z][0-9a-z]{0,6})(?:\.([2-9a-z]|[1-9a-z][0-9a-z]{1,3}))?$/.exec(part)
    if (match === null) return undefined
    decision += Number.parseInt(match[1] ?? "", 36)
    schedule.push([decision, match[2] === undefined ? 1 : Number.parseInt(match[2], 36)])
  }
  return schedule
}
