import { cpus } from "node:os"
import type { MachineMeasurement } from "../Child.ts"

/**
 * Processor time in seconds that this machine has spent so far. Of all its processes: what those of
 * a sandbox have used is added to nobody's when they are killed together with their namespace.
 */
export const machineTime = (): number =>
  cpus().reduce((sum, { times }) => sum + times.user + times.nice + times.sys, 0) / 1000

/** Does the work, and tells what it took; on a machine that does nothing else. */
export const measureMachine = async (work: () => Promise<unknown>): Promise<MachineMeasurement> => {
  const before = machineTime()
  const start = performance.now()
  await work()
  return { wall: (performance.now() - start) / 1000, cpu: machineTime() - before }
}
