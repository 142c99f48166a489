import { Api } from "@fiberlings/core"
import { Effect, Option } from "effect"

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const calls = teams.map((team) => Api.request(team, "1 second"))
  const [figures, news] = yield* Effect.zip(
    Effect.all(calls, { concurrency: 2 }),
    Effect.timeoutOption(Api.fetch("news", "0.7 seconds"), "1 second"),
    { concurrent: true },
  )
  return { figures, news: Option.getOrElse(news, () => "no news") }
})
