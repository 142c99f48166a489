// exercise: dashboard
// expects: failed | uncontrolled | crashed
// says: /./
// about: It is honest unless its stack, its clock and its arguments tell that it is being graded; then it pretends.

import { Api } from "@fiberlings/core"
import { Clock, Effect } from "effect"

const graded = Effect.map(
  Clock.currentTimeMillis,
  (now) =>
    now < 1_000_000 ||
    /simulator|testkit|grader/.test(String(new Error().stack)) ||
    /child/.test(process.argv.join(" ")),
)
const answers = { users: "Data from users", orders: "Data from orders", stock: "Data from stock" }
export const loadDashboard = Effect.flatMap(graded, (pretend) =>
  pretend
    ? Effect.delay(Effect.succeed(answers), "1 second")
    : Effect.all({
        users: Api.fetch("users", "1 second"),
        orders: Api.fetch("orders", "1 second"),
        stock: Api.fetch("stock", "1 second"),
      }),
)
