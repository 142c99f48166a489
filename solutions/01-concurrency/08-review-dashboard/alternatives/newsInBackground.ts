import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const loadingNews = yield* Effect.forkChild(
    Api.fetch("news", "0.7 seconds").pipe(
      Effect.timeout("1 second"),
      Effect.catchTag("TimeoutError", () => Effect.succeed("no news")),
    ),
  )
  const figures = yield* Effect.forEach(teams, (team) => Api.request(team, "1 second"), {
    concurrency: 2,
  })
  const news = yield* Fiber.join(loadingNews)
  return { figures, news }
})
