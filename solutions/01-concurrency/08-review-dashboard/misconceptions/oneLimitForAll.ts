import { Api } from "@fiberlings/core"
import { Effect } from "effect"

const loadNews = Api.fetch("news", "0.7 seconds").pipe(
  Effect.timeoutOrElse({ duration: "1 second", orElse: () => Effect.succeed("no news") }),
)

export const loadDashboard = Effect.fn("loadDashboard")(function* (teams: ReadonlyArray<string>) {
  yield* Api.fetch("login", "0.5 seconds")
  const calls = teams.map((team) => Api.request(team, "1 second"))
  const answers = yield* Effect.all([...calls, loadNews], { concurrency: 2 })
  return { figures: answers.slice(0, -1), news: answers[answers.length - 1] ?? "no news" }
})
