import type { Scale } from "../axis/scale.ts"

/** The labels of the ticks under a picture: `0s  1s  2s`. */
export const axisLine = (scale: Scale): string => {
  let line = ""
  for (const { column, label } of scale.ticks) {
    if (column > 0 && column <= line.length) continue
    line = line.padEnd(column) + label
  }
  return line
}

/** How wide the picture is with its labels. */
export const axisWidth = (scale: Scale): number => Math.max(scale.columns, axisLine(scale).length)
