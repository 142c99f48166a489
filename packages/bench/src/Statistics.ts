/** The value at this part of the way from the least to the greatest, between neighbours if need be. */
const quantile = (values: ReadonlyArray<number>, part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const place = part * (sorted.length - 1)
  const below = sorted[Math.floor(place)] ?? Number.NaN
  const above = sorted[Math.ceil(place)] ?? Number.NaN
  return below + (above - below) * (place - Math.floor(place))
}

/** What 95 of 100 values do not exceed. Of fewer than 20 values it says little more than the greatest. */
export const percentile95 = (values: ReadonlyArray<number>): number => quantile(values, 0.95)

export const median = (values: ReadonlyArray<number>): number => quantile(values, 0.5)

/** How far the middle half of the values lies from the median, as a part of it: half of the quartiles' distance. */
export const spread = (values: ReadonlyArray<number>): number =>
  (quantile(values, 0.75) - quantile(values, 0.25)) / 2 / median(values)
