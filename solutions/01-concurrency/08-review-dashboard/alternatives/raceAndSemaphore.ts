import { Api } from "@fiberlings/core"
import { Effect, Semaphore } from "effect"

const loadNews = Effect.raceFirst(
  Api.fetch("news", "0.7 seconds"),
  Effect.as(Effect.sleep("1 second"), "no news"),
)

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const places = yield* Semaphore.make(2)
  const figures = Effect.forEach(
    teams,
    (team) => places.withPermits(1)(Api.request(team, "1 second")),
    { concurrency: "unbounded" },
  )
  return yield* Effect.all({ figures, news: loadNews }, { concurrency: 2 })
})
