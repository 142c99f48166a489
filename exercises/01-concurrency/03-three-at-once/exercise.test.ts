import { withConditions } from "@fiberlings/core"
import {
  callsOnceEach,
  type Draw,
  exerciseChecks,
  misconceptions,
  succeedsWith,
  takes,
} from "@fiberlings/testkit"
import { Effect } from "effect"
import type * as Exercise from "./exercise.ts"

const names = ["users", "orders", "stock"]

/**
 * How long the answers take, in milliseconds, no two alike: only the slowest decides. Any two of them
 * in a row take longer than it, and who looks every ten milliseconds whether it is there is late.
 */
const drawDurations = (draw: Draw) => {
  const [users = 0, orders = 0, stock = 0] = draw.shuffle([
    10 * draw.int(55, 69) + 5,
    10 * draw.int(70, 89) + 5,
    10 * draw.int(90, 120) + 5,
  ])
  return { users, orders, stock }
}
/** The same on a slow day. */
const drawSlowDurations = (draw: Draw) => {
  const { orders, stock, users } = drawDurations(draw)
  return { users: 20 * users, orders: 20 * orders, stock: 20 * stock }
}
type Durations = ReturnType<typeof drawDurations>

/** What is no Effect goes back as it is, for the check to say so. */
const load = ({ loadDashboard }: typeof Exercise, durations: Durations) =>
  Effect.isEffect(loadDashboard)
    ? loadDashboard.pipe(
        withConditions({
          users: { takes: durations.users },
          orders: { takes: durations.orders },
          stock: { takes: durations.stock },
        }),
      )
    : loadDashboard

export default exerciseChecks<typeof Exercise>(import.meta.url, (check) => [
  check("gives the three answers", {
    given: drawSlowDurations,
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
      misconceptions.ownRuntime,
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
      misconceptions.ownRuntime,
      misconceptions.raceForAll,
      misconceptions.noConcurrency,
      misconceptions.joinAtOnce,
      misconceptions.createdFirst,
      misconceptions.oneAfterAnother,
    ],
  }),
])
