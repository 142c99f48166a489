import type { Benchmark } from "./Benchmark.ts"
import type { Cell, Column, Format, Table } from "./Report.ts"

const grouped = (value: number, digits = 0) =>
  value.toLocaleString("en", { minimumFractionDigits: digits, maximumFractionDigits: digits })

const shown: Record<Format, (value: number) => string> = {
  text: String,
  count: (value) => grouped(Math.round(value)),
  milliseconds: (value) => grouped(value, value < 10 ? 2 : 0),
  seconds: (value) => grouped(value, 3),
  bytes: (value) =>
    value < 10 * 2 ** 20 ? `${grouped(value / 2 ** 10, 1)} KiB` : `${grouped(value / 2 ** 20)} MiB`,
  share: (value) => `${(value * 100).toFixed(0)} %`,
  ratio: (value) => `${value.toFixed(value < 0.095 ? 4 : value < 10 ? 2 : 0)} x`,
  rate: (value) => grouped(value, value < 10 ? 2 : 0),
}

const cellView = (cell: Cell | undefined, column: Column): string => {
  if (cell === null || cell === undefined) return "-"
  return typeof cell === "string" ? cell : shown[column.format](cell)
}

/** A table as lines of text: what it is about, the figures, what one must know to read them. */
export const tableView = (
  { about, name }: Pick<Benchmark, "name" | "about">,
  { columns, notes, rows }: Table,
): ReadonlyArray<string> => {
  const cells = [
    columns.map(({ heading }) => heading),
    ...rows.map((row) => columns.map((column) => cellView(row[column.key], column))),
  ]
  const widths = columns.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)))
  const line = (texts: ReadonlyArray<string>) =>
    `  ${texts
      .map((text, at) =>
        columns[at]!.format === "text" ? text.padEnd(widths[at]!) : text.padStart(widths[at]!),
      )
      .join("  ")}`.trimEnd()
  const [headings = [], ...lines] = cells
  return [
    `${name}: ${about}`,
    "",
    line(headings),
    line(widths.map((width) => "-".repeat(width))),
    ...lines.map(line),
    ...(notes.length > 0 ? [""] : []),
    ...notes.map((note) => `  ${note}`),
  ]
}
