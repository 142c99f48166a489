import { Api } from "@fiberlings/core"
import { Effect } from "effect"

// TODO: once logged in, load the figures two at a time, and the news beside them, for a second at
// most.
export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const figures = yield* Effect.forEach(teams, (team) => Api.request(team, "1 second"))
  const news: string = yield* Api.fetch("news", "0.7 seconds")
  return { figures, news }
})
