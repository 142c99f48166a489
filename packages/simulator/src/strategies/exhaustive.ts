import type { Search } from "../Search.ts"
import type { Strategy } from "./Strategy.ts"

export interface ExhaustiveOptions {
  /** The largest number of preemptions in a schedule. Default: 2, which finds most real bugs. */
  readonly preemptions?: number
  /**
   * Leave out schedules that only differ in the place of slices which no other fiber can notice.
   * Default: true; false is for tests, which compare both.
   */
  readonly reduce?: boolean
}

interface Branch {
  readonly choices: number
  choice: number
  /** The slice that followed could not be noticed: its siblings would end the same. */
  settled: boolean
}

/**
 * Every schedule with a bounded number of preemptions, depth first. Which fiber goes on when one
 * waits, and whether a woken fiber runs at once, is free; only preemptions count.
 *
 * Source of the bound: Musuvathi and Qadeer, "Iterative Context Bounding for Systematic Testing of
 * Multithreaded Programs" (PLDI 2007; CHESS). The reduction takes a slice that commutes with
 * everything as a persistent set of one: Godefroid, "Partial-Order Methods for the Verification of
 * Concurrent Systems" (1996).
 */
export const exhaustive = ({ preemptions = 2, reduce = true }: ExhaustiveOptions = {}): Search => {
  const path: Array<Branch> = []
  let begun = false

  const strategy = (): Strategy => {
    let depth = 0
    let left = preemptions
    let picked: Branch | undefined
    return {
      decides: true,
      choose: (kind, choices) => {
        if (kind === "preempt" && left === 0) return 0
        const known = path[depth]
        const branch = known ?? { choices, choice: 0, settled: false }
        if (known === undefined) path.push(branch)
        depth++
        if (kind === "pick") picked = branch
        if (kind === "preempt" && branch.choice === 1) left--
        return branch.choice
      },
      sliceEnded: (unnoticeable) => {
        if (reduce && unnoticeable && picked !== undefined) picked.settled = true
        picked = undefined
      },
    }
  }

  return {
    name: `all schedules with at most ${preemptions} preemptions`,
    complete: true,
    next: () => {
      if (!begun) {
        begun = true
        return strategy()
      }
      for (let last = path.at(-1); last !== undefined; last = path.at(-1)) {
        if (!last.settled && last.choice + 1 < last.choices) {
          last.choice++
          return strategy()
        }
        path.pop()
      }
      return undefined
    },
  }
}
