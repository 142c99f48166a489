import { withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  exerciseChecks,
  misconceptions,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import type * as Exercise from "./exercise.ts"

const names = ["users", "orders", "stock"]

/** Three answers of different length, so that only the slowest one decides. */
const drawDurations = (draw: Draw) => {
  const [users, orders, stock] = draw.shuffle([
    draw.int(300, 500),
    draw.int(600, 800),
    draw.int(900, 1100),
  ])
  return { users: users ?? 0, orders: orders ?? 0, stock: stock ?? 0 }
}
type Durations = ReturnType<typeof drawDurations>

const load = (exercise: typeof Exercise, durations: Durations) =>
  exercise.loadDashboard.pipe(
    withConditions({
      users: { takes: durations.users },
      orders: { takes: durations.orders },
      stock: { takes: durations.stock },
    }),
  )

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the three answers", {
    given: drawDurations,
    run: load,
    expect: (run) => [
      succeedsWith(run, {
        users: "Data from users",
        orders: "Data from orders",
        stock: "Data from stock",
      }),
      callsOnceEach(run, "Api.fetch", names),
    ],
    misconceptions: [misconceptions.raceForAll, misconceptions.promiseAll],
  }),
  check("takes as long as the slowest call", {
    given: drawDurations,
    run: load,
    expect: (run, durations) => [takes(run, Math.max(...Object.values(durations)))],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.raceForAll,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.createdFirst,
      misconceptions.oneAfterAnother,
    ],
  }),
])
