import { type Call, calls, type Run } from "@fiberlings/core"

/** The first call about this subject. */
export const callOf = (run: Run, subject: string): Call | undefined =>
  calls(run).find((call) => call.subject === subject)
