import { showName } from "@fiberlings/grader"
import { Runtime, Schema } from "effect"

const listed = (names: ReadonlyArray<string>) => names.map((name) => `  ${name}`).join("\n")

/** There is no such format. Exit code 2. */
export class FormatNotFound extends Schema.TaggedError<FormatNotFound>()("FormatNotFound", {
  asked: Schema.String,
  known: Schema.Array(Schema.String),
  isCohort: Schema.Boolean,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    const what = this.isCohort ? "a cohort" : "a submission"
    return `There is no format "${showName(this.asked)}" for ${what}. These there are:\n${listed(this.known)}`
  }
}

/** Nothing in a submission belongs to an exercise. Exit code 2. */
export class NoExerciseRecognised extends Schema.TaggedError<NoExerciseRecognised>()(
  "NoExerciseRecognised",
  { place: Schema.String, example: Schema.String },
) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `No exercise was recognised in ${showName(this.place)}. Say which one it is with --exercise, or hand in a folder as it stands in exercises/, like ${this.example}/exercise.ts.`
  }
}

/** What was said on the command line does not go together, or says too little. Exit code 2. */
export class GradeMisused extends Schema.TaggedError<GradeMisused>()("GradeMisused", {
  problem: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `${this.problem} For example:\n  npx fiberlings grade alice/exercises\n  npx fiberlings grade --cohort submissions --jobs 4 --format html --out report.html`
  }
}

/** `--out` names a file that cannot be written. Exit code 2. */
export class OutNotWritable extends Schema.TaggedError<OutNotWritable>()("OutNotWritable", {
  file: Schema.String,
  problem: Schema.String,
}) {
  override readonly [Runtime.errorExitCode] = 2
  override get message() {
    return `${showName(this.file)} cannot be written: ${this.problem}`
  }
}

/** The grader itself failed on some submissions. Exit code 3. */
export class SubmissionsNotGraded extends Schema.TaggedError<SubmissionsNotGraded>()(
  "SubmissionsNotGraded",
  { names: Schema.Array(Schema.String), reason: Schema.String },
) {
  override get message() {
    const some = this.names.slice(0, 10).map(showName)
    const rest = this.names.length - some.length
    const more = rest > 0 ? `\n  … and ${rest} more` : ""
    return `The grader failed on ${this.names.length === 1 ? "this submission" : "these submissions"}; the same command tries again:\n${listed(some)}${more}\n${this.reason}`
  }
}
