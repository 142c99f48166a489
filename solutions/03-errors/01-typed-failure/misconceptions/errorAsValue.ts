import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface Refund {
  readonly order: string
  /** What the customer has paid, and what they want back. */
  readonly paid: number
  readonly amount: number
}

export const refund = Effect.fn("refund")(function* ({ amount, order, paid }: Refund) {
  if (amount > paid) return { problem: "RefundTooHigh", order, most: paid }
  return yield* Api.fetch(order, "1 second")
})
