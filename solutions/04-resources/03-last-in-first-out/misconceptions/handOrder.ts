import { Database } from "@fiberlings/core"
import { Effect } from "effect"

const connect = Effect.fnUntraced(function* () {
  const audit = yield* Database.open("audit")
  const archive = yield* Database.open("archive")
  const orders = yield* Database.open("orders")
  return { archive, audit, orders }
})

export const moveOrders = (year: number) =>
  Effect.acquireUseRelease(
    connect(),
    Effect.fnUntraced(function* ({ archive, audit, orders }) {
      yield* audit.query(`moving ${year}`)
      const rows = yield* orders.query(`orders of ${year}`)
      yield* archive.query(`keep orders of ${year}`)
      return rows
    }),
    ({ archive, audit, orders }) =>
      Effect.gen(function* () {
        yield* audit.close
        yield* archive.close
        yield* orders.close
      }),
  )
