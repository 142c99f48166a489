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

export const refund = Effect.fn("refund")(function* ({ amount, order, paid }: Refund) {
  if (amount > paid) return Effect.fail(new RefundTooHigh({ order, most: paid }))
  return yield* Api.fetch(order, "1 second")
})
