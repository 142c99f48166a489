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
  /** More than one where others are to be tried: at a `pick` that no run before has come to. */
  readonly choices: number
  choice: number
  /** Whether a fiber could have been preempted here. */
  readonly preempts: boolean
  /** The slice that followed could not be noticed: its siblings would end the same. */
  settled: boolean
}

/** A run, and where in it a fiber could have been preempted that no other run has come to. */
interface Seen {
  readonly choices: Uint16Array
  readonly places: Uint16Array
}

/**
 * Every schedule with a bounded number of preemptions: first those without, then those with one, and
 * so on, each of them once. To let a woken fiber wait counts as one: Effect runs it at once. Which
 * fiber goes on when one stops is free.
 *
 * Source of the bound and of its order: Musuvathi and Qadeer, "Iterative Context Bounding for
 * Systematic Testing of Multithreaded Programs" (PLDI 2007; CHESS). The reduction takes a slice that
 * commutes with everything as a persistent set of one: Godefroid, "Partial-Order Methods for the
 * Verification of Concurrent Systems" (1996).
 */
export const exhaustive = ({ preemptions = 2, reduce = true }: ExhaustiveOptions = {}): Search => {
  /** The decisions of the last run, or of the next one as far as they are known. */
  let path: Array<Branch> = []
  /** The decisions before are another run's: nothing else is tried there. */
  let own = 0
  /** From here on no run has been before the last one. */
  let fresh = 0
  let begun = false
  /** How many preemptions there are in a run now; runs that could have one more are kept. */
  let level = 0
  let kept: Array<Seen> = []
  let starts: Iterator<Array<Branch>> = [][Symbol.iterator]()

  const strategy = (): Strategy => {
    let depth = 0
    let picked: Branch | undefined
    return {
      decides: true,
      choose: (kind, choices) => {
        const preempts = kind !== "pick"
        if (preempts && level === preemptions && depth >= own) return 0
        let branch = path[depth]
        if (branch === undefined) {
          branch = { choices: preempts ? 1 : choices, choice: 0, preempts, settled: false }
          path.push(branch)
        }
        depth++
        if (!preempts) picked = branch
        return branch.choice
      },
      sliceEnded: (unnoticeable) => {
        if (reduce && unnoticeable && picked !== undefined) picked.settled = true
        picked = undefined
      },
    }
  }

  /** Goes back to the last place where something else can be tried. */
  const backtrack = (): boolean => {
    while (path.length > own) {
      const last = path.at(-1)!
      if (!last.settled && last.choice + 1 < last.choices) {
        last.choice++
        fresh = path.length
        return true
      }
      path.pop()
    }
    return false
  }

  /** Takes up a run that was kept, to preempt a fiber in it. */
  const startAnew = (): boolean => {
    let next = starts.next()
    while (next.done === true) {
      if (level === preemptions) return false
      level++
      starts = withOneMore(kept)
      kept = []
      next = starts.next()
    }
    path = next.value
    own = fresh = path.length
    return true
  }

  let over = false

  return {
    wholeUpTo: () => (over ? preemptions : level - 1),
    name: `all schedules with at most ${preemptions} preemptions`,
    complete: true,
    next: () => {
      if (begun) {
        if (level < preemptions) kept.push(seenIn(path, fresh))
        over ||= !backtrack() && !startAnew()
        if (over) return undefined
      }
      begun = true
      return strategy()
    },
  }
}

const seenIn = (path: ReadonlyArray<Branch>, fresh: number): Seen => ({
  choices: Uint16Array.from(path, ({ choice }) => choice),
  places: Uint16Array.from(
    path.flatMap(({ preempts }, place) => (preempts && place >= fresh ? [place] : [])),
  ),
})

/** The beginnings of all runs that are as these were, up to one preemption more. */
function* withOneMore(all: ReadonlyArray<Seen>): Generator<Array<Branch>> {
  for (const { choices, places } of all) {
    for (const place of places) {
      yield Array.from(choices.subarray(0, place + 1), (choice, index) => ({
        choices: 1,
        choice: index === place ? 1 : choice,
        preempts: false,
        settled: false,
      }))
    }
  }
}
