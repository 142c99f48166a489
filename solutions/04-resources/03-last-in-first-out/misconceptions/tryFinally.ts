import { Database } from "@fiberlings/core"
import { Effect } from "effect"

export const moveOrders = (year: number) =>
  Effect.gen(function* () {
    const audit = yield* Database.open("audit")
    const archive = yield* Database.open("archive")
    const orders = yield* Database.open("orders")
    try {
      yield* audit.query(`moving ${year}`)
      const rows = yield* orders.query(`orders of ${year}`)
      yield* archive.query(`keep orders of ${year}`)
      return rows
    } finally {
      yield* orders.close
      yield* archive.close
      yield* audit.close
    }
  })
