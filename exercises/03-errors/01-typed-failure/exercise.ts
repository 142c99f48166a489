import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export interface Refund {
  readonly order: string
  /** What the customer has paid, and what they want back. */
  readonly paid: number
  readonly amount: number
}

// TODO: fail with `RefundTooHigh` when more is asked for than was paid, before the bank is asked.
export const refund = Effect.fn("refund")(function* ({ order }: Refund) {
  return yield* Api.fetch(order, "1 second")
})
