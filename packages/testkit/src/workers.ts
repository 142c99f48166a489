import { calls, type FiberLife, fibers, type Run } from "@fiberlings/core"

/**
 * The fibers beside the one that opened a connection which were not stopped before it began to be
 * closed: they asked it something at that time, or later.
 */
export const workersOutlivingConnection = (run: Run): ReadonlyArray<FiberLife> => {
  const opener = calls(run, "Database.open")[0]?.fiber
  const closing = calls(run, "Database.close")[0]?.startStep ?? Number.POSITIVE_INFINITY
  const uses = run.trace.events.filter((event) => event._tag === "ResourceUsed")
  return fibers(run).filter(
    ({ endStep, fiber }) =>
      fiber !== opener &&
      endStep > closing &&
      calls(run, "Database.open").length === 1 &&
      uses.some((use) => use.fiber === fiber),
  )
}
