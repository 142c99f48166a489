import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const loadFigures = (teams: ReadonlyArray<string>) =>
  Effect.forEach(teams, (team) => Api.request(team, "1 second"), { concurrency: 2 })

const loadNews = Effect.race(
  Api.fetch("news", "0.7 seconds"),
  Effect.andThen(Effect.sleep("1 second"), Effect.fail("too late" as const)),
).pipe(Effect.catch(() => Effect.succeed("no news")))

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  return yield* Effect.all(
    { figures: loadFigures(teams), news: loadNews },
    { concurrency: "unbounded" },
  )
})
