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

/** Three answers of different length, so that only the slowest one decides: in milliseconds. */
const drawDurations = (draw: Draw) => {
  const [users = 0, orders = 0, stock = 0] = draw.shuffle([
    10 * draw.int(30, 59),
    10 * draw.int(60, 89),
    10 * draw.int(90, 129),
  ])
  return { users, orders, stock }
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
    misconceptions: [
      misconceptions.raceForAll,
      misconceptions.promiseAll,
      misconceptions.effectsToPromiseAll,
      misconceptions.answersForEffects,
      misconceptions.returnedEffect,
    ],
  }),
  check("takes as long as the slowest call", {
    given: drawDurations,
    run: load,
    expect: (run, durations) => [takes(run, Math.max(...Object.values(durations)))],
    misconceptions: [
      misconceptions.promiseAll,
      misconceptions.effectsToPromiseAll,
      misconceptions.raceForAll,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.createdFirst,
      misconceptions.oneAfterAnother,
    ],
  }),
])
