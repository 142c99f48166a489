import { partAfter } from "../interleaving/interleaving.ts"
import type { Interleaving } from "../interleaving/Table.ts"
import { type Paint, plain } from "../Paint.ts"
import { fit, shorten } from "../text/width.ts"
import { defaultColumns, type DrawOptions, leastColumns } from "./drawTimeline.ts"
import { rowsLeftOut, tableHead, tableRow, tableWidths, type TableWidths } from "./table.ts"

/** A longer table is shown with a hole: its first rows and its last ones. */
const mostRows = 24
const lastRows = 6
/** So much of what two runs have in common is enough to see where one is. */
const commonRows = 6
const between = 4

/** A run as a table of steps for a terminal, as lines of at most `columns`. */
export const drawInterleaving = (
  table: Interleaving,
  options: DrawOptions = {},
): ReadonlyArray<string> => {
  const columns = Math.max(options.columns ?? defaultColumns, leastColumns)
  const paint = options.paint ?? plain
  const widths = tableWidths([table], columns)
  if (table.rows.length === 0) return [paint.dim("nothing that can be seen happened")]
  return [tableHead(table, widths, paint), ...rowLines(table, 0, widths, paint, columns)].map(
    (line) => line.trimEnd(),
  )
}

const rowLines = (
  table: Interleaving,
  from: number,
  widths: TableWidths,
  paint: Paint,
  columns: number,
): ReadonlyArray<string> => {
  const rows = table.rows.slice(from)
  const draw = (some: typeof rows) => some.map((row) => tableRow(table, row, widths, paint))
  if (rows.length <= mostRows) return draw(rows)
  const hole = rows.length - mostRows
  return [
    ...draw(rows.slice(0, mostRows - lastRows)),
    rowsLeftOut(hole, "more steps", columns, paint),
    ...draw(rows.slice(-lastRows)),
  ]
}

export interface PartingOptions extends DrawOptions {
  /** What stands above each. Default: `passes` and `fails`. */
  readonly headings?: readonly [string, string]
}

/**
 * A passing and a failing run of the same program, for a terminal: what they have in common once,
 * then each from the first step where they part, side by side where there is room.
 */
export const drawParting = (
  passing: Interleaving,
  failing: Interleaving,
  options: PartingOptions = {},
): ReadonlyArray<string> => {
  const columns = Math.max(options.columns ?? defaultColumns, leastColumns)
  const paint = options.paint ?? plain
  const [left, right] = options.headings ?? ["passes", "fails"]
  const common = partAfter(passing, failing)
  if (common === passing.rows.length && common === failing.rows.length) {
    return [...drawInterleaving(failing, options), paint.dim("Both runs do the same steps.")]
  }
  const halved = tableWidths([passing, failing], Math.floor((columns - between) / 2))
  const fits = halved.fibers.length > 0
  const widths = fits ? halved : tableWidths([passing, failing], columns)

  const shown = failing.rows.slice(Math.max(common - commonRows, 0), common)
  const hidden = common - shown.length
  const together = [
    tableHead(failing, widths, paint),
    ...(hidden > 0 ? [rowsLeftOut(hidden, "steps, the same in both", columns, paint)] : []),
    ...shown.map((row) => tableRow(failing, row, widths, paint)),
  ]
  const sign = paint.bad(shorten(`      here they part: at step ${common + 1}`, columns))
  const blockOf = (heading: string, table: Interleaving) => [
    paint.bold(fit(heading, widths.total)),
    ...(common > 0 ? [] : [tableHead(table, widths, paint)]),
    ...rowLines(table, common, widths, paint, widths.total),
  ]
  const [one, other] = [blockOf(left, passing), blockOf(right, failing)]
  const lines = [
    ...(common > 0 ? together : []),
    sign,
    ...(fits ? zip(one, other, widths.total) : [...one, ...other]),
  ]
  return lines.map((line) => line.trimEnd())
}

const zip = (
  left: ReadonlyArray<string>,
  right: ReadonlyArray<string>,
  columns: number,
): ReadonlyArray<string> =>
  Array.from(
    { length: Math.max(left.length, right.length) },
    (_, index) => (left[index] ?? " ".repeat(columns)) + " ".repeat(between) + (right[index] ?? ""),
  )
