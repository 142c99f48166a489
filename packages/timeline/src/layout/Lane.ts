import type { Axis } from "../axis/Axis.ts"

/**
 * What a lane is doing for a while. `calling`: a call of a service is in flight; `running`: it
 * computes, `ready`: it could (both are seen only where no time passes); `waiting`: for another fiber; `outside`: for something
 * outside of Effect; `cleaning`: it was interrupted and its clean-up still runs; `open`: a scope or
 * a resource is there.
 */
export type State =
  | "calling"
  | "running"
  | "ready"
  | "sleeping"
  | "waiting"
  | "outside"
  | "cleaning"
  | "open"

/** A stretch of a lane, in places of the axis. `from` equals `to` for what takes no time. */
export interface Segment {
  readonly state: State
  readonly from: number
  readonly to: number
}

/** A moment on a lane that is worth a sign of its own. */
export interface Mark {
  readonly kind: "log" | "finalizer" | "used"
  readonly at: number
  readonly text: string
}

/**
 * How a lane came to its end. `leaked`: it was alive when the program had ended; `stuck`: the
 * program itself never ended, and neither did this; `misused`: a resource that was used after it had
 * been closed, or closed twice, or never.
 */
export type LaneEnding =
  | "success"
  | "failure"
  | "defect"
  | "interrupt"
  | "leaked"
  | "stuck"
  | "misused"

/** One row of the picture. */
export interface Lane {
  readonly id: string
  readonly kind: "fiber" | "call" | "span" | "scope" | "resource" | "more"
  readonly label: string
  /** The lane that this one hangs under; null at the top. */
  readonly parent: string | null
  /** 0 at the top. */
  readonly depth: number
  readonly from: number
  /** The end of the run for what never ended: `ending` tells. */
  readonly to: number
  readonly segments: ReadonlyArray<Segment>
  readonly marks: ReadonlyArray<Mark>
  readonly ending: LaneEnding
  /** How it ended, when that is not "well": `interrupted by main`. */
  readonly note: string
}

/** A fork, or an interrupt, between two fibers. */
export interface Edge {
  readonly kind: "fork" | "interrupt"
  readonly from: number
  readonly to: number
  readonly at: number
}

/** Every fiber of the trace, also those that need no lane of their own. */
export interface FiberEntry {
  readonly fiber: number
  readonly parent: number | null
  readonly label: string
  /** The lane that shows it; null when it says nothing that another lane does not say. */
  readonly lane: string | null
}

/** A trace made ready to be drawn. Pure data: the same trace gives the same layout. */
export interface Layout {
  readonly axis: Axis
  readonly lanes: ReadonlyArray<Lane>
  readonly edges: ReadonlyArray<Edge>
  readonly fibers: ReadonlyArray<FiberEntry>
}
