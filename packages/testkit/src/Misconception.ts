import type { Diagnostic, Run } from "@fiberlings/core"

/** What a misconception may look at to tell whether it is the one. */
export interface Symptoms {
  readonly run: Run
  /** The learner's source without comments and without what stands in strings. */
  readonly source: string
  /** What the type checker says of it: `code` is `ts2322`, or a rule's name. Empty where there is none. */
  readonly diagnostics: ReadonlyArray<Diagnostic>
}

/** A named mistake: the wrong picture of how things work that a wrong solution comes from. */
export interface Misconception {
  /** Its name in the catalogue: the file's name. */
  readonly id: string
  /** What the learner did, in one short sentence that begins with "You". */
  readonly title: string
  /**
   * Under which picture it would have been right, what happens instead, what to look at next.
   * Two to four sentences.
   */
  readonly explanation: string
  /** True only when it is certain: naming the wrong mistake is worse than naming none. */
  readonly recognise: (symptoms: Symptoms) => boolean
}
