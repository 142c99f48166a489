import { SeededRandom } from "@fiberlings/simulator"
import type { Check } from "./Check.ts"
import { drawFrom } from "./Draw.ts"

/** The seed of one check's inputs: every check draws for itself. */
export const seedOf = (check: Check, seed: string): string => `${seed}/${check.name}`

/** Schedules that a submission cannot foresee: seeds for random walks, drawn from the secret seed. */
export const secretSchedules = (
  check: Check,
  seed: string,
  count: number,
): ReadonlyArray<number> => {
  const random = new SeededRandom(`${seedOf(check, seed)}/schedules`)
  return Array.from({ length: count }, () => random.below(2 ** 31))
}

/** The names of a check's scenarios, in order. */
export const scenariosOf = (check: Check, seed: string): ReadonlyArray<string> =>
  Object.keys(check.scenarios(check.given(drawFrom(seedOf(check, seed))) as never))
