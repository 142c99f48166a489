import { randomInt } from "node:crypto"
import { Context } from "effect"

/** A word that nobody can foresee. */
export const drawSecret = (): string => randomInt(36 ** 6).toString(36)

/**
 * What the inputs of all checks are drawn from, as long as a `Grader` lives. Nobody can prepare for
 * it: it is drawn anew for each session. A cohort keeps it until all are graded.
 */
export const GradingSecret = Context.Reference<string>("@fiberlings/grader/GradingSecret", {
  defaultValue: drawSecret,
})
