import { type PctOptions, pct } from "./strategies/pct.ts"
import { random } from "./strategies/random.ts"
import type { Search } from "./Search.ts"

const seeds = (
  name: string,
  count: number,
  strategy: (seed: number) => ReturnType<Search["next"]>,
): Search => {
  let seed = 0
  return { name, complete: false, next: () => (seed < count ? strategy(++seed) : undefined) }
}

/** Random walks with the seeds 1 to `count`. */
export const randomWalks = (count: number, rate?: number): Search =>
  seeds("random", count, (seed) => random(seed, rate))

/** PCT runs with the seeds 1 to `count`. */
export const pctRuns = (count: number, options: PctOptions): Search =>
  seeds(`pct depth ${options.depth}`, count, (seed) => pct(seed, options))
