import { Schema } from "effect"

/** What the head of an exercise's README.md says about it. */
export const FrontMatter = Schema.Struct({
  title: Schema.NonEmptyString,
  /** Ids of the exercises whose ideas this one builds on. */
  requires: Schema.Array(Schema.String),
  /** The page of Effect's documentation to read beside it. */
  docs: Schema.String,
  /** The name of the check that the starter fails, and the only reason why it fails. */
  starterFails: Schema.String,
  /** Its form, where it is not an ordinary one: something to foretell, or a chapter's last one. */
  form: Schema.optionalKey(Schema.Literals(["predict", "review"])),
  /** Whether it is on the short path through the workshop. */
  star: Schema.Boolean,
  /** Ids that this exercise had before, so that progress made then still counts. */
  formerly: Schema.Array(Schema.String),
})
export type FrontMatter = typeof FrontMatter.Type

/** One exercise of the workshop, as the commands speak of it. */
export const Exercise = Schema.Struct({
  ...FrontMatter.fields,
  /** Its path without the numbers, `concurrency/three-at-once`: stays when exercises move. */
  id: Schema.String,
  /** Its place today, `1.2`: chapter and position. */
  number: Schema.String,
  /** The chapter's title. */
  chapter: Schema.String,
  /** The folder below `exercises/` and `solutions/`, with slashes: `01-concurrency/02-three-at-once`. */
  path: Schema.String,
  /** What the learner reads first: the README.md below its head, as Markdown. */
  brief: Schema.String,
  /** From the first nudge to the last; none of them is the solution. Markdown. */
  hints: Schema.Array(Schema.Struct({ title: Schema.String, text: Schema.String })),
})
export type Exercise = typeof Exercise.Type
