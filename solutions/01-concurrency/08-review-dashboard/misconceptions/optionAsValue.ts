import { Api } from "@fiberlings/core"
import { Effect } from "effect"

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  return yield* Effect.all(
    {
      figures: Effect.forEach(teams, (team) => Api.request(team, "1 second"), { concurrency: 2 }),
      news: Effect.timeoutOption(Api.fetch("news", "0.7 seconds"), "1 second"),
    },
    { concurrency: 2 },
  )
})
