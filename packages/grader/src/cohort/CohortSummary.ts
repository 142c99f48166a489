import { Verdict, VerdictStatus } from "@fiberlings/core"
import { Schema } from "effect"

/** How a cohort fared with one exercise. */
export const ExerciseSummary = Schema.Struct({
  exercise: Schema.String,
  number: Schema.String,
  title: Schema.String,
  /** Submissions that hold it, accepted or not. */
  handedIn: Schema.Int,
  solved: Schema.Int,
  /** The most frequent first; those of the same frequency by name. */
  statuses: Schema.Array(Schema.Struct({ status: VerdictStatus, submissions: Schema.Int })),
  /** In how many submissions each named mistake was seen, the most frequent first. */
  misconceptions: Schema.Array(
    Schema.Struct({
      misconception: Schema.String,
      title: Schema.String,
      submissions: Schema.Int,
    }),
  ),
})
export type ExerciseSummary = typeof ExerciseSummary.Type

/** How one submission fared. */
export const SubmissionSummary = Schema.Struct({
  name: Schema.String,
  solved: Schema.Int,
  /** Of the workshop, handed in or not. */
  total: Schema.Int,
  /** Why it could not be graded, our fault: try again. Otherwise null. */
  fault: Schema.NullOr(Schema.String),
  /** In the order of the workshop. */
  verdicts: Schema.Array(Verdict),
  /** Ids of exercises. All of them: nothing was recognised in it. */
  notHandedIn: Schema.Array(Schema.String),
})
export type SubmissionSummary = typeof SubmissionSummary.Type

/**
 * What `fiberlings grade --cohort … --format json` prints. The same submissions give the same text:
 * it says nothing about when and in what order they were graded.
 */
export const CohortSummary = Schema.Struct({
  version: Schema.Literal(1),
  /** The name of the folder. */
  cohort: Schema.String,
  exercises: Schema.Array(ExerciseSummary),
  /** By name. */
  submissions: Schema.Array(SubmissionSummary),
})
export type CohortSummary = typeof CohortSummary.Type
