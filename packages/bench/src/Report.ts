import { Schema } from "effect"
import { Machine } from "./Machine.ts"

/**
 * How a column is shown. `seconds` and `milliseconds` are times, `bytes` sizes, `share` a part of 1
 * shown as a percentage, `ratio` how many times as much, `rate` how many in a second.
 */
export const Format = Schema.Literals([
  "text",
  "count",
  "milliseconds",
  "seconds",
  "bytes",
  "share",
  "ratio",
  "rate",
])
export type Format = typeof Format.Type

export const Column = Schema.Struct({
  key: Schema.String,
  heading: Schema.String,
  format: Format,
})
export type Column = typeof Column.Type

/** Null where there is nothing to tell: a peer that is not on this machine. */
export const Cell = Schema.NullOr(Schema.Union([Schema.String, Schema.Finite]))
export type Cell = typeof Cell.Type

/** What a benchmark found: each row has a cell for the key of each column. */
export const Table = Schema.Struct({
  columns: Schema.Array(Column),
  rows: Schema.Array(Schema.Record(Schema.String, Cell)),
  /** What one must know to read it. */
  notes: Schema.Array(Schema.String),
})
export type Table = typeof Table.Type

export const Result = Schema.Struct({ benchmark: Schema.String, ...Table.fields })
export type Result = typeof Result.Type

/** What `--json` writes. The version rises when something changes its meaning. */
export const Report = Schema.Struct({
  version: Schema.Literal(1),
  date: Schema.DateTimeUtcFromString,
  machine: Machine,
  loadAfter: Schema.Finite,
  results: Schema.Array(Result),
})

export const encodeReport = Schema.encodeEffect(Schema.fromJsonString(Report, { space: 2 }))
