import { type SequentialVsConcurrent, showSeconds } from "@fiberlings/core"

/** The table at the end of the demo: both measured times, the sequential one being 1.0x. */
export const performanceSummary = (measured: SequentialVsConcurrent): ReadonlyArray<string> => {
  const rows = [
    ["Execution Type", "Time", "Speedup"],
    ["Sequential (3 × 1s tasks)", showSeconds(measured.sequential), "1.0x"],
    [
      "Concurrent (3 × 1s tasks)",
      showSeconds(measured.concurrent),
      `${measured.speedup.toFixed(1)}x faster`,
    ],
  ]
  const width = (column: number) => Math.max(...rows.map((row) => row[column]?.length ?? 0))
  const [head = "", ...body] = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(width(column))).join(" | ")} |`,
  )
  return ["Performance Summary", "", head, head.replace(/[^|]/g, "-"), ...body]
}
