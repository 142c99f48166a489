import type { Measurement } from "../Child.ts"
import { peakMemory } from "./peakMemory.ts"

/** Does the work, which answers with the wall times of its parts, and prints what it took. */
export const measureItself = async (work: () => Promise<ReadonlyArray<number>>): Promise<void> => {
  const cpu = process.cpuUsage()
  const wall = await work()
  const { system, user } = process.cpuUsage(cpu)
  const measurement: Measurement = {
    wall,
    cpu: (system + user) / 1e6,
    memory: peakMemory(),
  }
  console.log(JSON.stringify(measurement))
}
