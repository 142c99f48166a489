/** One thing that one fiber did and that can be seen. */
export interface InterleavingRow {
  /** Position among the rows of its run, from 1. */
  readonly step: number
  /** Whose column it stands in. */
  readonly fiber: number
  readonly text: string
  /** What the shared subject is after it, as far as an answer has told. */
  readonly state: string
  /** Milliseconds of virtual time. */
  readonly at: number
}

/** A run as a table: one column for each fiber, one row for each thing that can be seen. */
export interface Interleaving {
  readonly columns: ReadonlyArray<{ readonly fiber: number; readonly label: string }>
  /** The subject (`stock`) whose state the rows tell; empty when there is none. */
  readonly state: string
  readonly rows: ReadonlyArray<InterleavingRow>
}
