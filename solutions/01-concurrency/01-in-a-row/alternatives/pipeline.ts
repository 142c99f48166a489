import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = (customer: string) =>
  Api.fetch(`login ${customer}`, "1 second").pipe(
    Effect.andThen(Api.fetch(`profile ${customer}`, "1 second")),
    Effect.flatMap((profile) =>
      Api.fetch(`orders ${customer}`, "1 second").pipe(
        Effect.map((orders) => ({ profile, orders })),
      ),
    ),
  )
