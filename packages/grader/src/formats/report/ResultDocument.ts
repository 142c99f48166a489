import { CheckResult, Verdict } from "@fiberlings/core"
import { Schema } from "effect"

/** A verdict's check, with what can be shown of it. */
export const DocumentCheck = Schema.Struct({
  ...CheckResult.fields,
  /** What the fibers did, drawn with characters, 76 columns wide; empty when nothing ran. */
  picture: Schema.String,
  /** The token of `fiberlings replay`, where the run was not the ordinary one. */
  replay: Schema.NullOr(Schema.String),
})

/** A verdict, with what a page about it needs. */
export const DocumentExercise = Schema.Struct({
  ...Verdict.fields,
  /** Its place in the workshop, `1.2`. */
  number: Schema.String,
  title: Schema.String,
  checks: Schema.Array(DocumentCheck),
  /** What to read next; null when the exercise is done. Markdown. */
  hint: Schema.NullOr(Schema.Struct({ title: Schema.String, text: Schema.String })),
})

/**
 * The workshop's own format of results, as `--format json` writes it. The fields that a verdict has
 * mean what they mean there. No text has control characters but the end of a line.
 */
export const ResultDocument = Schema.Struct({
  version: Schema.Literal(1),
  /** What was submitted: the name of a file or a folder. */
  name: Schema.String,
  exercises: Schema.Array(DocumentExercise),
})
export type ResultDocument = typeof ResultDocument.Type
