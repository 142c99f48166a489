import { Argument, Command, Flag } from "effect/cli"
import { onDemand } from "../onDemand.ts"

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
  onDemand(async () => (await import("../handlers/grade.ts")).grade),
).pipe(
  Command.withDescription("Grade what somebody handed in: one submission, or a cohort of them"),
)
