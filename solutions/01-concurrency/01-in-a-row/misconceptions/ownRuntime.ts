import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const openAccount = (customer: string) =>
  Effect.promise(async () => {
    await Effect.runPromise(Api.fetch(`login ${customer}`, "1 second"))
    const profile = await Effect.runPromise(Api.fetch(`profile ${customer}`, "1 second"))
    const orders = await Effect.runPromise(Api.fetch(`orders ${customer}`, "1 second"))
    return { profile, orders }
  })
