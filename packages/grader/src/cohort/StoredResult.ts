import { Verdict } from "@fiberlings/core"
import { Schema } from "effect"
import { Figure } from "./Figure.ts"

/** What is kept of one exercise of a submission. */
export const KeptFile = Schema.Struct({ verdict: Verdict, figure: Schema.NullOr(Figure) })
export type KeptFile = typeof KeptFile.Type

/** What is kept of one submission that was graded. Nothing in it depends on when that was. */
export const StoredResult = Schema.Struct({
  version: Schema.Literal(1),
  /** Of what was graded, by which checks: another key, and it is graded again. */
  key: Schema.String,
  name: Schema.String,
  files: Schema.Array(KeptFile),
})
export type StoredResult = typeof StoredResult.Type
