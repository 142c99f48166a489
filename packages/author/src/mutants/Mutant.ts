/** `concurrency`: about fibers, scopes, time and sharing; `usual`: what any program may get wrong. */
export type MutantKind = "concurrency" | "usual"

/** A place in a source text and what is put there instead. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly replacement: string
}

/** A program that differs from a right one in one place. */
export interface Mutant {
  readonly operator: string
  readonly kind: MutantKind
  /** Where it is: counts from 1. */
  readonly line: number
  /** What stood there, and what stands there now. */
  readonly original: string
  readonly replacement: string
  /** The whole program. */
  readonly source: string
}
