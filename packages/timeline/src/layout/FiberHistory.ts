import type { Outcome, WaitingFor } from "@fiberlings/core"

/** A stretch of the run, in places of the axis. */
export interface Stretch {
  readonly from: number
  /** Undefined when it never ended. */
  to: number | undefined
}

/** A call of a service, or a span. */
export interface Deed extends Stretch {
  readonly kind: "call" | "span"
  /** The fiber that began it; 0 for the world outside. */
  fiber: number
  /** True once its fiber has ended without it: it belongs to the world outside then. */
  isLeft: boolean
  readonly id: number
  /** What a call is about (`users`), or the name of a span. */
  readonly label: string
  /** `Api.fetch`; empty for a span. */
  readonly service: string
  outcome: Outcome | undefined
  /** True once a call or a span began inside it. */
  holdsOthers: boolean
}

export interface Sleep extends Stretch {
  readonly milliseconds: number
  readonly insideCall: boolean
  cancelled: boolean
}

/** Everything that one fiber did. */
export interface FiberHistory {
  readonly fiber: number
  readonly parent: number | null
  readonly from: number
  to: number | undefined
  outcome: Outcome | undefined
  by: number | null
  readonly children: Array<number>
  readonly deeds: Array<Deed>
  readonly sleeps: Array<Sleep>
  readonly waits: Array<Stretch & { readonly on: WaitingFor }>
  readonly slices: Array<Stretch>
  readonly logs: Array<{ readonly at: number; readonly text: string }>
  /** Whether it opened or closed a resource or a scope with finalizers. */
  holdsResources: boolean
  /** Where its interruption took hold, as far as that shows: a sleep or a call was cut off. */
  cutAt: number | undefined
}
