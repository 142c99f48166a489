import type { Check } from "@fiberlings/testkit"

/** The checks of an exercise: loaded before its submission is, which could not change them any more. */
export const loadChecks = async (url: string): Promise<ReadonlyArray<Check>> =>
  (await import(url)).default
