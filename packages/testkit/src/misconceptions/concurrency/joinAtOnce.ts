import { calls, fibers, oneAfterAnother, type Run } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"
import { ownSleeps } from "../../sleeps.ts"

/** Forking a piece of work and waiting for it at once, before the next one is begun. */
export const joinAtOnce: Misconception = {
  id: "joinAtOnce",
  title: "You forked the work and waited for it at once.",
  explanation:
    "A fork does start the work beside your own fiber. But `Fiber.join` right after it waits for the end, so the next line runs only then: there is more than one fiber, and never two of them at work at the same time. Fork first, do the rest meanwhile, and join last.",
  recognise: ({ run, source }) =>
    !/=\s*Effect\.fork\w+\s*\(/.test(source) &&
    oneAfterAnother(calls(run)) &&
    /\bEffect\.fork\w+\b|\bFiber(Set|Map|Handle)\.run\b/.test(source) &&
    /\bFiber\.(join|await)(All)?\b|\.awaitEmpty\b/.test(source) &&
    nothingBeside(run) &&
    !ownSleeps(run).some((sleep) => sleep.slept),
}

/**
 * Some fiber beside the program made calls, and no other fiber began a call from its start until
 * its work was done. (A fiber's own end may be noted after the one that joins it has gone on.)
 */
const nothingBeside = (run: Run): boolean => {
  const some = calls(run)
  const workers = fibers(run).flatMap(({ fiber, startStep }) => {
    const work = some.filter((call) => call.fiber === fiber)
    if (fiber === 1 || work.length === 0) return []
    return [{ fiber, startStep, doneStep: Math.max(...work.map((call) => call.endStep)) }]
  })
  return (
    workers.length > 0 &&
    workers.every(({ fiber, startStep, doneStep }) =>
      some.every(
        (call) => call.fiber === fiber || call.startStep < startStep || call.startStep > doneStep,
      ),
    )
  )
}
