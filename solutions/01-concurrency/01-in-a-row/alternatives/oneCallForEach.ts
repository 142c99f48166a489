import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = (customer: string) =>
  Effect.gen(function* () {
    const [, profile, orders] = yield* Effect.forEach(
      ["login", "profile", "orders"] as const,
      (page) => Api.fetch(`${page} ${customer}`, "1 second"),
    )
    return { profile, orders }
  })
