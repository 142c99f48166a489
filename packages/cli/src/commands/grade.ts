import { availableParallelism } from "node:os"
import { Effect, Option } from "effect"
import { Argument, Command, Flag } from "effect/cli"
import { GradeMisused } from "../grade/GradeErrors.ts"
import { gradeSingle } from "../grade/gradeSingle.ts"
import { gradeWhole } from "../grade/gradeWhole.ts"
import { inWorkshop } from "./root.ts"

/** `fiberlings grade`: one submission, or a folder of them. Nobody's progress is touched. */
export const grade = Command.make(
  "grade",
  {
    submission: Argument.String("submission").pipe(
      Argument.withDescription(
        "A file, an exercise's folder, a chapter's, or a copy of exercises/",
      ),
      Argument.optional,
    ),
    exercise: Flag.String("exercise").pipe(
      Flag.withDescription("Which exercise it is, where its path does not tell"),
      Flag.optional,
    ),
    format: Flag.String("format").pipe(
      Flag.withDescription("How to report it: text, json, and more; a cohort: text, json, html"),
      Flag.withDefault("text"),
    ),
    out: Flag.String("out").pipe(
      Flag.withDescription("Write the report to this file, in place of the one before"),
      Flag.optional,
    ),
    cohort: Flag.String("cohort").pipe(
      Flag.withDescription("Grade every file and folder in this folder as a submission"),
      Flag.optional,
    ),
    jobs: Flag.Int("jobs").pipe(
      Flag.withDescription("How many of a cohort to grade at once; default: one for each core"),
      Flag.optional,
    ),
    results: Flag.String("results").pipe(
      Flag.withDescription("Where a cohort's results are kept; default: COHORT.results"),
      Flag.optional,
    ),
  },
  Effect.fn(function* ({ cohort, jobs, results, submission, ...rest }) {
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
  }, inWorkshop),
).pipe(
  Command.withDescription("Grade what somebody handed in: one submission, or a cohort of them"),
)
