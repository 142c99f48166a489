import { fifo, pct, random, replay, type Schedule, type Strategy } from "../../src/index.ts"

/**
 * Every strategy that runs one schedule, made anew for each run: a strategy may count and remember.
 * `recorded` is a schedule of the same program, for those that repeat one. The exhaustive search,
 * which learns from run to run, is tested as a whole.
 */
export const strategies: Record<string, (recorded: Schedule) => Strategy> = {
  fifo: () => fifo,
  random: () => random(7),
  pct: () => pct(7, { depth: 3, steps: 100 }),
  replay: (recorded) => replay(recorded),
}
