import { Evidence } from "@fiberlings/testkit/Evidence"
import { Schema } from "effect"

/** One exercise that the learner's process is to run. */
export const Task = Schema.Struct({
  /** URL of the exercise.ts in whose place the source is loaded. */
  exercise: Schema.String,
  /** URL of the exercise.test.ts whose checks are run. */
  checks: Schema.String,
  /** The submission's text. */
  source: Schema.String,
  /** Run nothing but this: for a replay. */
  only: Schema.NullOr(
    Schema.Struct({
      check: Schema.Int,
      scenario: Schema.Int,
      interruptedAt: Schema.NullOr(Schema.Int),
      schedule: Schema.String,
    }),
  ),
})
export type Task = typeof Task.Type

/** What the learner's process is asked to do: JSON on its standard input, up to its end. */
export const Request = Schema.Struct({
  /** Stands before each message: what comes without it was not sent by the harness. */
  nonce: Schema.String,
  /** The inputs of the checks are drawn from it. */
  seed: Schema.String,
  /** How many schedules that nobody could foresee each explored check runs under. */
  secretSchedules: Schema.Int,
  /** One after the other, in one process. */
  tasks: Schema.Array(Task),
})
export type Request = typeof Request.Type

/** Throws on anything else. */
export const decodeRequest = Schema.decodeSync(Schema.fromJsonString(Request))

/** What the learner's process reports: lines on file descriptor 3, each a nonce, a space and JSON. */
export const Message = Schema.TaggedUnion({
  /** The next task begins: its submission is about to be loaded. */
  Began: { task: Schema.Int },
  LoadFailed: { status: Schema.Literals(["does-not-compile", "crashed"]), message: Schema.String },
  Checked: { index: Schema.Int, evidence: Evidence },
  /** An error that nobody caught, thrown outside of the program under test. */
  Crashed: { message: Schema.String },
  /** All checks of the task were run. */
  Done: {
    /** Whether nothing of it is left in the process, so that another task may follow in it. */
    clean: Schema.Boolean,
  },
})
export type Message = typeof Message.Type

/** What a process is likely to be asked for: while it waits, it gets ready for that. */
export type Expected = Pick<Task, "exercise" | "checks">

/** What the process is told on its command line, where it is going to wait. */
export const argumentsFor = ({ checks, exercise }: Expected): ReadonlyArray<string> => [
  exercise,
  checks,
]

/** Undefined when the process is needed at once. */
export const expectedFrom = (args: ReadonlyArray<string>): Expected | undefined => {
  const [exercise, checks] = args
  return exercise === undefined || checks === undefined ? undefined : { exercise, checks }
}

/** Written once the workshop's modules are loaded, before there is a nonce. */
export const readyLine = "ready"

/** What the harness prints after each task, to tell whose output it is. */
export const marker = (nonce: string): string => `\n${nonce}\n`
