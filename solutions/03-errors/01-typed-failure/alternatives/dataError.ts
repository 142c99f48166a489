import { Api } from "@fiberlings/core"
import { Data, Effect } from "effect"

export interface Refund {
  readonly order: string
  /** What the customer has paid, and what they want back. */
  readonly paid: number
  readonly amount: number
}

export class RefundTooHigh extends Data.TaggedError("RefundTooHigh")<{
  readonly order: string
  readonly most: number
}> {}

export const refund = ({ amount, order, paid }: Refund): Effect.Effect<string, RefundTooHigh> =>
  amount > paid
    ? Effect.fail(new RefundTooHigh({ order, most: paid }))
    : Api.fetch(order, "1 second")
