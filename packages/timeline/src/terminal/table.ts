import type { Interleaving, InterleavingRow } from "../interleaving/Table.ts"
import type { Paint } from "../Paint.ts"
import { fit, shorten, width } from "../text/width.ts"

const gap = "  "
const stepWidth = 4
const leastColumn = 8

/** How wide the columns of a table are. */
export interface TableWidths {
  /** One for each fiber; empty when there are too many of them: then each row names its fiber. */
  readonly fibers: ReadonlyArray<number>
  readonly state: number
  readonly total: number
}

/** Widths in which everything fits into `columns`, shortened where it must. */
export const tableWidths = (tables: ReadonlyArray<Interleaving>, columns: number): TableWidths => {
  const widest = (texts: ReadonlyArray<string>) =>
    texts.reduce((most, text) => Math.max(most, width(text)), 0)
  const states = tables.flatMap((table) =>
    table.state === "" ? [] : [table.state, ...table.rows.map(({ state }) => state)],
  )
  const state = Math.min(widest(states), 16)
  const count = Math.max(...tables.map((table) => table.columns.length))
  const wanted = Array.from({ length: count }, (_, index) =>
    widest(
      tables.flatMap((table) => [
        table.columns[index]?.label ?? "",
        ...table.rows
          .filter(({ fiber }) => fiber === table.columns[index]?.fiber)
          .map(({ text }) => text),
      ]),
    ),
  )
  const stateRoom = state === 0 ? 0 : gap.length + state
  const room = columns - stepWidth - stateRoom
  const total = (fibers: ReadonlyArray<number>) =>
    fibers.reduce((sum, one) => sum + one + gap.length, stepWidth) + stateRoom
  if (total(wanted) <= columns) return { fibers: wanted, state, total: total(wanted) }
  const each = Math.floor(room / Math.max(count, 1)) - gap.length
  if (each < leastColumn) return { fibers: [], state, total: columns }
  const fibers = wanted.map((one) => Math.min(one, each))
  return { fibers, state, total: total(fibers) }
}

/** The line above the rows: `step  till A  till B  stock`. */
export const tableHead = (table: Interleaving, widths: TableWidths, paint: Paint): string => {
  const fibers =
    widths.fibers.length > 0
      ? table.columns.map(({ label }, index) => gap + fit(label, widths.fibers[index]!))
      : [fit(`${gap}who and what`, widths.total - stepWidth - stateWidth(widths))]
  return paint.dim(`step${fibers.join("")}${stateText(table.state, widths)}`)
}

/** One row, exactly `widths.total` wide. */
export const tableRow = (
  table: Interleaving,
  row: InterleavingRow,
  widths: TableWidths,
  paint: Paint,
): string => {
  const step = paint.dim(fit(String(row.step).padStart(stepWidth), stepWidth))
  const place = table.columns.findIndex(({ fiber }) => fiber === row.fiber)
  const cells =
    widths.fibers.length > 0
      ? widths.fibers.map((columns, index) => gap + fit(index === place ? row.text : "", columns))
      : [
          fit(
            `${gap}${table.columns[place]?.label}: ${row.text}`,
            widths.total - stepWidth - stateWidth(widths),
          ),
        ]
  return step + cells.join("") + paint.bold(stateText(row.state, widths))
}

const stateWidth = (widths: TableWidths) => (widths.state === 0 ? 0 : gap.length + widths.state)
const stateText = (state: string, widths: TableWidths) =>
  widths.state === 0 ? "" : gap + fit(state, widths.state)

/** A line in place of rows that are left out. */
export const rowsLeftOut = (count: number, why: string, columns: number, paint: Paint): string =>
  paint.dim(shorten(`   …  ${count} ${why}`, columns))
