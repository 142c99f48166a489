import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const ask = (name: string) => Api.fetch(name, "1 second")

export const loadDashboard = Effect.gen(function* () {
  return {
    users: yield* ask("users"),
    orders: yield* ask("orders"),
    stock: yield* ask("stock"),
  }
})
