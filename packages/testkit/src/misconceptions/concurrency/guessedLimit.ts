import { calls, mostInFlight } from "@fiberlings/core"
import type { Misconception } from "../../Misconception.ts"

/** A number for `concurrency` that was enough for the list at hand, where no limit was wanted. */
export const guessedLimit: Misconception = {
  id: "guessedLimit",
  title: "You set a limit, and a longer list has to wait for it.",
  explanation:
    'A number is right where somebody can bear only so many calls at once. Here nobody asked for a limit: as long as the list is short all calls begin together, and with one more than the number the last has to wait for a place. `concurrency: "unbounded"` says that there is none.',
  recognise: ({ run, source }) => {
    const most = mostInFlight(calls(run))
    return (
      most < calls(run).length &&
      [...source.matchAll(/\bconcurrency\s*:\s*(\d+)\b/g)].some(
        ([, limit]) => Number(limit) === most,
      ) &&
      most > 1
    )
  },
}
