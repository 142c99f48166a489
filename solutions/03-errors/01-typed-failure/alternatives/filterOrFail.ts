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

const checked = (wanted: Refund) =>
  Effect.succeed(wanted).pipe(
    Effect.filterOrFail(
      ({ amount, paid }) => amount <= paid,
      ({ order, paid }) => new RefundTooHigh({ order, most: paid }),
    ),
  )

export const refund = (wanted: Refund) =>
  checked(wanted).pipe(Effect.andThen(({ order }) => Api.fetch(order, "1 second")))
