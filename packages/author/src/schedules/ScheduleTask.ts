import { Schema } from "effect"

/** Right programs of one exercise, and how long to look for a schedule that breaks one. */
export const ScheduleTask = Schema.Struct({
  /** The module of the checks, and those of the programs, as URLs. */
  checks: Schema.String,
  programs: Schema.Array(Schema.Struct({ name: Schema.String, url: Schema.String })),
  /** At most so many schedules of those with two preemptions, and so many PCT schedules. */
  most: Schema.Int,
  pct: Schema.Int,
})

export const ScheduleFindings = Schema.Array(
  Schema.Struct({
    program: Schema.String,
    check: Schema.String,
    scenario: Schema.String,
    schedules: Schema.Int,
    wholeUpTo: Schema.Int,
    broken: Schema.optionalKey(Schema.Struct({ schedule: Schema.String, message: Schema.String })),
  }),
)
