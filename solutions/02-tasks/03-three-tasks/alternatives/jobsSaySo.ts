import { Api } from "@fiberlings/core"
import { Effect, Fiber } from "effect"

const jobs = [
  ["invoices", "0.5 seconds"],
  ["newsletter", "0.3 seconds"],
  ["backup", "0.7 seconds"],
] as const

export const showJobs = Effect.gen(function* () {
  const ended = new Set<string>()
  const working = yield* Effect.forkChild(
    Effect.forEach(
      jobs,
      ([name, duration]) =>
        Effect.tap(Api.fetch(name, duration), () => Effect.sync(() => ended.add(name))),
      { concurrency: "unbounded" },
    ),
  )
  yield* Api.fetch("page", "0.4 seconds")
  const done = jobs.map(([name]) => ended.has(name))
  return { done, results: yield* Fiber.join(working) }
})
