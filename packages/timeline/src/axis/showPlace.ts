import type { Axis } from "./Axis.ts"

const trimmed = (value: number, digits: number) => String(Number(value.toFixed(digits)))

const units = [
  [86_400_000, "d"],
  [3_600_000, "h"],
  [60_000, "min"],
] as const

/** A duration for a sentence: `250 ms`, `1.5 s`, `2 min`, `1 h 30 min`. */
export const showDuration = (milliseconds: number): string => {
  if (milliseconds < 0.001 && milliseconds > 0) return `${milliseconds} ms`
  if (milliseconds < 60_000) {
    const inSeconds = milliseconds === 0 || milliseconds >= 100
    return inSeconds ? `${trimmed(milliseconds / 1000, 3)} s` : `${trimmed(milliseconds, 3)} ms`
  }
  const [size, name] = units.find(([size]) => milliseconds >= size) ?? units[2]
  const whole = Math.floor(milliseconds / size)
  const rest = milliseconds - whole * size
  const worthIt = size === 86_400_000 ? 3_600_000 : size === 3_600_000 ? 60_000 : 1000
  return rest < worthIt ? `${whole} ${name}` : `${whole} ${name} ${showDuration(rest)}`
}

/** A place on the axis for a sentence: `1.5 s`, `step 4`. */
export const showPlace = (axis: Axis, place: number): string =>
  axis.unit === "milliseconds" ? showDuration(place) : `step ${place}`

/** A place as short as a tick needs it, for ticks that stand `step` apart: `1s`, `0.5s`, `2h`. */
export const showTick = (axis: Axis, place: number, step: number): string => {
  if (axis.unit === "steps") return String(place)
  for (const [size, name] of units) {
    if (step >= size) return `${trimmed(place / size, 2)}${name === "min" ? "m" : name}`
  }
  return step >= 100 ? `${trimmed(place / 1000, 3)}s` : `${trimmed(place, 6)}ms`
}
