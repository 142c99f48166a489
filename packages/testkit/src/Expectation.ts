import type { VerdictStatus } from "@fiberlings/core"

/** Something that must be true of a run, already held against it. */
export interface Expectation {
  readonly holds: boolean
  /** What was expected and what was seen, for when it does not hold. */
  readonly message: string
  /** What the check comes out as when it does not hold. Default: `failed`. */
  readonly status?: VerdictStatus
  /** True when a picture of how it could be helps: a matter of time and overlap. */
  readonly comparable?: boolean
}

export const expectation = (
  holds: boolean,
  message: string,
  status: VerdictStatus = "failed",
): Expectation => ({ holds, message, status })

/** An expectation about time or overlap: its failure is shown beside a run of the reference. */
export const expectationOfTime = (holds: boolean, message: string): Expectation => ({
  holds,
  message,
  status: "failed",
  comparable: true,
})
