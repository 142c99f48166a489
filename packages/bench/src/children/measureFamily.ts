import type { FamilyMeasurement } from "../Child.ts"
import { familyTime } from "./familyTime.ts"

/** Does the work, and tells what it took together with all processes that were started for it. */
export const measureFamily = async (work: () => Promise<unknown>): Promise<FamilyMeasurement> => {
  const before = familyTime()
  const start = performance.now()
  await work()
  const wall = (performance.now() - start) / 1000
  const after = familyTime()
  return { wall, cpu: before === null || after === null ? null : after - before }
}
