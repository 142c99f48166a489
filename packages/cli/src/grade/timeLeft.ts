/** How many of the last submissions an estimate looks at. */
export const recent = 25

/**
 * How many milliseconds `pending` submissions will take, by the median of the recent ones, so that
 * one that never ends does not spoil the estimate. Nothing is said before there is one.
 */
export const timeLeft = (
  durations: ReadonlyArray<number>,
  pending: number,
  jobs: number,
): number | undefined => {
  const last = durations.slice(-recent).toSorted((one, other) => one - other)
  const upper = last[Math.floor(last.length / 2)]
  const lower = last[Math.ceil(last.length / 2) - 1]
  if (upper === undefined || lower === undefined) return undefined
  return (((upper + lower) / 2) * pending) / Math.max(1, Math.min(jobs, pending))
}

/** A time as `mm:ss`, rounded up: nothing is done in no time. */
export const showMinutes = (milliseconds: number): string => {
  const seconds = Math.ceil(milliseconds / 1000)
  const two = (number: number) => String(number).padStart(2, "0")
  return `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`
}
