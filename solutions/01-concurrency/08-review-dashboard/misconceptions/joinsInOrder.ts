import { Api } from "@fiberlings/core"
import { Effect, Fiber, Semaphore } from "effect"

const loadNews = Api.fetch("news", "0.7 seconds").pipe(
  Effect.timeoutOrElse({ duration: "1 second", orElse: () => Effect.succeed("no news") }),
)

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const places = yield* Semaphore.make(2)
  const fibers = yield* Effect.forEach(teams, (team) =>
    Effect.forkChild(places.withPermit(Api.request(team, "1 second"))),
  )
  const loadingNews = yield* Effect.forkChild(loadNews)
  const figures = yield* Effect.forEach(fibers, Fiber.join)
  return { figures, news: yield* Fiber.join(loadingNews) }
})
