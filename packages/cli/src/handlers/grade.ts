import { availableParallelism } from "node:os"
import { Effect, Option } from "effect"
import { GradeMisused } from "../grade/GradeErrors.ts"
import { gradeSingle } from "../grade/gradeSingle.ts"
import { gradeWhole } from "../grade/gradeWhole.ts"
import { inWorkshop } from "../commands/root.ts"

/** What `fiberlings grade` does. */
export const grade = Effect.fn(function* ({
  cohort,
  jobs,
  results,
  submission,
  ...rest
}: {
  readonly submission: Option.Option<string>
  readonly exercise: Option.Option<string>
  readonly format: string
  readonly out: Option.Option<string>
  readonly cohort: Option.Option<string>
  readonly jobs: Option.Option<number>
  readonly results: Option.Option<string>
}) {
  const wrong = (problem: string) => new GradeMisused({ problem })
  if (Option.isSome(cohort)) {
    if (Option.isSome(submission)) {
      return yield* wrong("--cohort grades a folder: give it without another submission.")
    }
    const wanted = Option.getOrElse(jobs, availableParallelism)
    if (wanted < 1) return yield* wrong("--jobs has to be 1 or more.")
    return yield* gradeWhole({ ...rest, folder: cohort.value, jobs: wanted, results })
  }
  if (Option.isSome(jobs) || Option.isSome(results)) {
    return yield* wrong("--jobs and --results go with --cohort.")
  }
  if (Option.isNone(submission)) return yield* wrong("Say what to grade.")
  return yield* gradeSingle({ ...rest, place: submission.value })
}, inWorkshop)
