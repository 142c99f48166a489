import { Api } from "@fiberlings/core"
import { Effect, Schema } from "effect"

export interface Refund {
  readonly order: string
  /** What the customer has paid, and what they want back. */
  readonly paid: number
  readonly amount: number
}

export class RefundTooHigh extends Schema.TaggedError<RefundTooHigh>()("RefundTooHigh", {
  order: Schema.String,
  most: Schema.Finite,
}) {}

const guard = Effect.fn("guard")(function* ({ amount, order, paid }: Refund) {
  if (amount <= paid) return
  return yield* new RefundTooHigh({ order, most: paid })
})

export const refund = Effect.fn("refund")(function* (wanted: Refund) {
  yield* guard(wanted)
  return yield* Api.fetch(wanted.order, "1 second")
})
