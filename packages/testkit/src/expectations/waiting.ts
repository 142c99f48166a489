import type { Run } from "@fiberlings/core"
import { type Expectation, expectation } from "../Expectation.ts"
import { showDuration } from "../showDuration.ts"
import { ownSleeps } from "../sleeps.ts"

/**
 * The program itself (fiber 1) waited for results and never for the clock. A time-out that was not
 * needed is no sleep; what other fibers do is their affair.
 */
export const neverSleepsItself = (run: Run): Expectation => {
  const slept = ownSleeps(run).filter((sleep) => sleep.fiber === 1 && sleep.slept)
  const total = slept.reduce((sum, sleep) => sum + sleep.milliseconds, 0)
  const times = slept.length === 1 ? "once" : `${slept.length} times`
  return expectation(
    slept.length === 0,
    `Expected your program to wait for the results themselves. Yours slept ${times}, ${showDuration(total)} in all.`,
  )
}
