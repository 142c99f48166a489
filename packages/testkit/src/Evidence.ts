import { Run, Value } from "@fiberlings/core"
import { Schema } from "effect"

/** What the learner's process reports of one check: data, to be judged elsewhere. */
export const Evidence = Schema.TaggedUnion({
  /** The program ran. */
  Ran: { run: Run },
  /** The check asked the learner's module for something that it does not export. */
  ExportMissing: { name: Schema.String, exports: Schema.Array(Schema.String) },
  /** What the learner's module exports is not what the check can run. */
  NotAnEffect: { value: Value },
  /** The learner's code threw while the program was being made. */
  Threw: { error: Value },
})
export type Evidence = typeof Evidence.Type
