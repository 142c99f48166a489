import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const loadNews = Effect.raceFirst(
  Api.fetch("news", "0.7 seconds"),
  Effect.as(Effect.sleep("1 second"), "no news"),
)

const loadFigures = (teams: ReadonlyArray<string>) =>
  Effect.all(
    teams.map((team) => Api.request(team, "1 second")),
    { concurrency: 2 },
  )

export const loadDashboard = (teams: ReadonlyArray<string>) =>
  Api.fetch("login", "0.5 seconds").pipe(
    Effect.andThen(Effect.all([loadFigures(teams), loadNews], { concurrency: 2 })),
    Effect.map(([figures, news]) => ({ figures, news })),
  )
